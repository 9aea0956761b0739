import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Every pixel of the window gets the gradient. Only the largest one reached the output; nudging one of
 * the others changes nothing, so their gradient is 0.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          d.data[y * width + x] += dOut.data[i * columns + j]
        }
      }
    }
  }
  return d
}
