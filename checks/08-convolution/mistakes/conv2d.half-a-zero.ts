import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, outputSize } from '#solutions/08-convolution/convolution.ts'

// Writes each pixel to its place, and to none where the place is no whole number.
function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * padded.shape[1] + left + x] = image.data[y * width + x]
  }
  return padded
}

/**
 * (k − 1) / 2 is not a whole number for an even kernel: 'same' asks for half a zero on either side, and
 * pixels written to a place between two numbers are lost.
 */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  const [rows, columns] = [outputSize(height, kh, mode), outputSize(width, kw, mode)]
  const before = (k: number) => ({ valid: 0, same: (k - 1) / 2, full: k - 1 })[mode]
  const behind = before
  const padded = pad(image, before(kh), behind(kh), before(kw), behind(kw))
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
