import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, pad } from '#solutions/08-convolution/convolution.ts'

/** All zeros are put above and to the left, in 'same' and in 'full'. The size comes out right, but every window lies too far up and to the left: half of the zeros belong behind. */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  if (mode === 'valid' && (kh > height || kw > width)) {
    throw new RangeError(`kernel ${kh}×${kw} does not fit a ${height}×${width} image`)
  }
  let [top, bottom, left, right] = [0, 0, 0, 0]
  if (mode === 'same') {
    top = kh - 1
    left = kw - 1
  }
  if (mode === 'full') {
    top = 2 * (kh - 1)
    left = 2 * (kw - 1)
  }
  const padded = pad(image, top, bottom, left, right)
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
