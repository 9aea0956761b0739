import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, outputSize } from '#solutions/08-convolution/convolution.ts'

/** Asks outputSize for the sizes and looks at the edges pixel by pixel, without padding. */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  const [rows, columns] = [outputSize(height, kh, mode), outputSize(width, kw, mode)]
  const start = (k: number) => (mode === 'valid' ? 0 : mode === 'full' ? k - 1 : Math.floor((k - 1) / 2))
  const out = tensor([rows, columns])
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = 0
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++) {
          const [row, column] = [y + i - start(kh), x + j - start(kw)]
          if (row < 0 || column < 0 || row >= height || column >= width) continue
          sum += image.data[row * width + column] * kernel.data[i * kw + j]
        }
      }
      out.data[y * columns + x] = sum
    }
  }
  return out
}
