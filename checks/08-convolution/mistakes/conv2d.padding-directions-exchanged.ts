import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, outputSize, pad } from '#solutions/08-convolution/convolution.ts'

/**
 * The zeros for the two directions are exchanged: those counted from the kernel's width are put above
 * and below, and those from its height on the left and on the right.
 */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  const [rows, columns] = [outputSize(height, kh, mode), outputSize(width, kw, mode)]
  const before = (k: number) => ({ valid: 0, same: Math.floor((k - 1) / 2), full: k - 1 })[mode]
  const behind = (k: number) => ({ valid: 0, same: k - 1 - Math.floor((k - 1) / 2), full: k - 1 })[mode]
  const padded = pad(image, before(kw), behind(kw), before(kh), behind(kh))
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
