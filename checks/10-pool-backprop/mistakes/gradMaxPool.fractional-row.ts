import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The winner's number inside the window is divided by the size to get its row, and the quotient is not
 * rounded down. Between two rows there is no pixel: the gradient is lost, or lands half a row further
 * on.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const region: number[] = []
      for (let y = i * stride; y < i * stride + size; y++) {
        for (let x = j * stride; x < j * stride + size; x++) region.push(input.data[y * width + x])
      }
      const k = region.indexOf(Math.max(...region))
      const row = i * stride + k / size
      const column = j * stride + (k % size)
      d.data[row * width + column] += dOut.data[i * columns + j]
    }
  }
  return d
}
