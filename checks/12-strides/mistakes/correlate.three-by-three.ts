import { type Tensor, tensor } from '#given/tensor.ts'

/** The windows are taken for 3×3. Their height and width are the last two sizes of their shape. */
export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = windows.shape
  const [down, across, row, column] = windows.strides
  const out = tensor([rows, columns])
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0
      for (let u = 0; u < 3; u++) {
        for (let v = 0; v < 3; v++) {
          const pixel = windows.data[windows.offset + i * down + j * across + u * row + v * column]
          sum += pixel * kernel.data[kernel.offset + u * kernel.strides[0] + v * kernel.strides[1]]
        }
      }
      out.data[i * columns + j] = sum
    }
  }
  return out
}
