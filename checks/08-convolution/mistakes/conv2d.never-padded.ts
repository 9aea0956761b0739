import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, outputSize } from '#solutions/08-convolution/convolution.ts'

/**
 * The output has the size that the mode gives, but the image never gets its zeros: the windows reach
 * past the ends of the rows and of the image, where numbers of the next row or `undefined` are found.
 */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  const [rows, columns] = [outputSize(height, kh, mode), outputSize(width, kw, mode)]
  const padded = image
  const out = tensor([rows, columns])
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = 0
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++) sum += padded.data[(y + i) * padded.shape[1] + x + j] * kernel.data[i * kw + j]
      }
      out.data[y * columns + x] = sum
    }
  }
  return out
}
