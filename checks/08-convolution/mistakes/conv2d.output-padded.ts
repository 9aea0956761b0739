import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, pad } from '#solutions/08-convolution/convolution.ts'

/**
 * The zeros are put around the output instead of around the image. The size is right, but where the
 * kernel reaches past the edge the output is 0 instead of the sum over the pixels that are there.
 */
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
  const [rows, columns] = [height - kh + 1, width - kw + 1]
  const out = tensor([rows, columns])
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++)
          out.data[y * columns + x] += image.data[(y + i) * width + x + j] * kernel.data[i * kw + j]
      }
    }
  }
  return pad(out, top, bottom, left, right)
}
