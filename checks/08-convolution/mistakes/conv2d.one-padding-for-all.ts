import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, outputSize, pad } from '#solutions/08-convolution/convolution.ts'

/**
 * One number of zeros, counted from the kernel's height, is put on all four sides. Each direction needs
 * its own, and for an even kernel 'same' needs one more behind than in front.
 */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  const [rows, columns] = [outputSize(height, kh, mode), outputSize(width, kw, mode)]
  const zeros = { valid: 0, same: Math.floor((kh - 1) / 2), full: kh - 1 }[mode]
  const padded = pad(image, zeros, zeros, zeros, zeros)
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
