import { type Tensor, tensor } from '#given/tensor.ts'

/** The sum is reset for each row of windows, but not for each window: an output contains those to its left. */
export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [rows, columns, height, width] = windows.shape
  const [down, across, row, column] = windows.strides
  const out = tensor([rows, columns])
  for (let i = 0; i < rows; i++) {
    let sum = 0
    for (let j = 0; j < columns; j++) {
      for (let u = 0; u < height; u++) {
        for (let v = 0; v < width; v++) {
          const pixel = windows.data[windows.offset + i * down + j * across + u * row + v * column]
          sum += pixel * kernel.data[kernel.offset + u * kernel.strides[0] + v * kernel.strides[1]]
        }
      }
      out.data[i * columns + j] = sum
    }
  }
  return out
}
