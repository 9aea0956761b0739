import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, pad } from '#solutions/08-convolution/convolution.ts'

/** The output is as large as the image in every mode, with zeros behind it: the mode makes no difference, and 'same' has zeros in front as well. */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  if (mode === 'valid' && (kh > height || kw > width)) {
    throw new RangeError(`kernel ${kh}×${kw} does not fit a ${height}×${width} image`)
  }
  let [top, bottom, left, right] = [0, 0, 0, 0]
  if (mode === 'same') {
    bottom = 0
  }
  if (mode === 'full') {
    bottom = 0
  }
  const padded = pad(image, top, bottom, left, right)
  const rows = height
  const columns = width
  const out = tensor([rows, columns])

  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = 0
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++)
          if (y + i < height && x + j < width) sum += image.data[(y + i) * width + x + j] * kernel.data[i * kw + j]
      }
      out.data[y * columns + x] = sum
    }
  }
  return out
}
