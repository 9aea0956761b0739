import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, outputSize, pad } from '#solutions/08-convolution/convolution.ts'

/**
 * The output has the right size, but the zeros are counted from the kernel's height for both
 * directions. Left and right need those of its width; otherwise the windows lie in the wrong place or
 * reach past the end of a row.
 */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  const [rows, columns] = [outputSize(height, kh, mode), outputSize(width, kw, mode)]
  const before = (k: number) => ({ valid: 0, same: Math.floor((k - 1) / 2), full: k - 1 })[mode]
  const behind = (k: number) => ({ valid: 0, same: k - 1 - Math.floor((k - 1) / 2), full: k - 1 })[mode]
  const padded = pad(image, before(kh), behind(kh), before(kh), behind(kh))
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
