import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, pad } from '#solutions/08-convolution/convolution.ts'

/** The last row and the last column of the kernel are never used: the loops over it end one too early. */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  if (mode === 'valid' && (kh > height || kw > width)) {
    throw new RangeError(`kernel ${kh}×${kw} does not fit a ${height}×${width} image`)
  }
  let [top, bottom, left, right] = [0, 0, 0, 0]
  if (mode === 'same') {
    top = Math.floor((kh - 1) / 2)
    bottom = kh - 1 - top
    left = Math.floor((kw - 1) / 2)
    right = kw - 1 - left
  }
  if (mode === 'full') {
    top = bottom = kh - 1
    left = right = kw - 1
  }
  const padded = pad(image, top, bottom, left, right)
  const rows = padded.shape[0] - kh + 1
  const columns = padded.shape[1] - kw + 1
  const out = tensor([rows, columns])

  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = 0
      for (let i = 0; i < kh - 1; i++) {
        for (let j = 0; j < kw - 1; j++) sum += padded.data[(y + i) * padded.shape[1] + x + j] * kernel.data[i * kw + j]
      }
      out.data[y * columns + x] = sum
    }
  }
  return out
}
