import { type Tensor, tensor } from '#given/tensor.ts'

/** Equal maxima share the gradient evenly, as in average-pooling among themselves. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
      let best = -Infinity
      let count = 0
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          const value = input.data[y * width + x]
          if (value === best) count++
          if (value > best) {
            best = value
            count = 1
          }
        }
      }
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          if (input.data[y * width + x] === best) d.data[y * width + x] += dOut.data[i * columns + j] / count
        }
      }
    }
  }
  return d
}
