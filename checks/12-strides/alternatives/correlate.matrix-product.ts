/** Both are copied to plain rows; what is left is a matrix times a vector. */
import { type Tensor, tensor } from '#given/tensor.ts'

function numbersOf({ data, shape, strides, offset }: Tensor): Float64Array {
  let positions = [offset]
  shape.forEach((size, axis) => {
    positions = positions.flatMap((position) => Array.from({ length: size }, (_, i) => position + i * strides[axis]))
  })
  return Float64Array.from(positions, (position) => data[position])
}

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [rows, weights] = [numbersOf(windows), numbersOf(kernel)]
  const numbers = Array.from({ length: rows.length / weights.length }, (_, row) => {
    const window = rows.subarray(row * weights.length, (row + 1) * weights.length)
    return window.reduce((sum, pixel, k) => sum + pixel * weights[k], 0)
  })
  return tensor(windows.shape.slice(0, 2), numbers)
}
