import type { Tensor } from '#given/tensor.ts'
import { type Mode, outputSize } from '#solutions/08-convolution/convolution.ts'

/**
 * Every pixel adds its share to all outputs of the 'full' convolution; the other modes are cut out of
 * it, as a view.
 */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  const [rows, columns] = [outputSize(height, kh, mode), outputSize(width, kw, mode)]
  const row = width + kw - 1
  const full = new Float64Array((height + kh - 1) * row)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++) {
          full[(y + kh - 1 - i) * row + x + kw - 1 - j] += image.data[y * width + x] * kernel.data[i * kw + j]
        }
      }
    }
  }
  const skipped = (k: number) => (mode === 'full' ? 0 : mode === 'valid' ? k - 1 : k - 1 - Math.floor((k - 1) / 2))
  return { data: full, shape: [rows, columns], strides: [row, 1], offset: skipped(kh) * row + skipped(kw) }
}
