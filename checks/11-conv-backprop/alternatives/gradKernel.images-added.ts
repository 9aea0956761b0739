/** Each output adds its window, as a tensor of its own, times its gradient. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const shape = image.shape.map((size, axis) => size - dOut.shape[axis] + 1)
  const windowAt = (y: number, x: number) =>
    Array.from({ length: shape[0] }, (_, i) => {
      const start = (y + i) * image.shape[1] + x
      return [...image.data.subarray(start, start + shape[1])]
    }).flat()
  let sum = new Array<number>(shape[0] * shape[1]).fill(0)
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const window = windowAt(y, x)
      sum = sum.map((value, k) => value + window[k] * dOut.data[y * columns + x])
    }
  }
  return tensor(shape, sum)
}
