import { type Tensor, tensor } from '#given/tensor.ts'

/** The loop over a window’s columns goes one too far: it reads what comes behind the row. */
export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [rows, columns, height, width] = windows.shape
  const [down, across, row, column] = windows.strides
  const out = tensor([rows, columns])
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0
      for (let u = 0; u < height; u++) {
        for (let v = 0; v <= width; v++) {
          const pixel = windows.data[windows.offset + i * down + j * across + u * row + v * column]
          sum += pixel * kernel.data[kernel.offset + u * kernel.strides[0] + v * kernel.strides[1]]
        }
      }
      out.data[i * columns + j] = sum
    }
  }
  return out
}
