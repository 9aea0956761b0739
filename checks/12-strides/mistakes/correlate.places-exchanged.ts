import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The strides of the first two axes are exchanged: the first moves the window down, the second moves it to the
 * right.
 */
export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [rows, columns, height, width] = windows.shape
  const [down, across, row, column] = windows.strides
  const out = tensor([rows, columns])
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0
      for (let u = 0; u < height; u++) {
        for (let v = 0; v < width; v++) {
          const pixel = windows.data[windows.offset + i * across + j * down + u * row + v * column]
          sum += pixel * kernel.data[kernel.offset + u * kernel.strides[0] + v * kernel.strides[1]]
        }
      }
      out.data[i * columns + j] = sum
    }
  }
  return out
}
