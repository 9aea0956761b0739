import type { Tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** Starts at the first number of the window and compares with >=; the result is stored column by column, as a view. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const [rows, columns] = [pooledSize(height, size, stride), pooledSize(width, size, stride)]
  const data = new Float64Array(rows * columns)
  for (let column = columns - 1; column >= 0; column--) {
    for (let row = rows - 1; row >= 0; row--) {
      const first = row * stride * width + column * stride
      let largest = x.data[first]
      for (let i = size * size - 1; i > 0; i--) {
        const value = x.data[first + Math.floor(i / size) * width + (i % size)]
        if (value >= largest) largest = value
      }
      data[column * rows + row] = largest
    }
  }
  return { data, shape: [rows, columns], strides: [1, rows], offset: 0 }
}
