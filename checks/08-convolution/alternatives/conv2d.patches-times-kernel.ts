import { type Tensor, tensor } from '#given/tensor.ts'
import { type Mode, pad } from '#solutions/08-convolution/convolution.ts'

/** Copies every window into a row of its own and multiplies the rows with the kernel. */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [kh, kw] = kernel.shape
  if (mode === 'valid' && (kh > image.shape[0] || kw > image.shape[1])) {
    throw new RangeError(`kernel [${kernel.shape.join(', ')}], image [${image.shape.join(', ')}]`)
  }
  const front = (k: number) => ({ valid: 0, same: (k - 1) >> 1, full: k - 1 })[mode]
  const behind = (k: number) => ({ valid: 0, same: k >> 1, full: k - 1 })[mode]
  const padded = pad(image, front(kh), behind(kh), front(kw), behind(kw))
  const [rows, columns] = [padded.shape[0] - kh + 1, padded.shape[1] - kw + 1]
  const patches = Array.from({ length: rows * columns }, (_, position) => {
    const corner = Math.floor(position / columns) * padded.shape[1] + (position % columns)
    return Array.from(
      { length: kh * kw },
      (_, k) => padded.data[corner + Math.floor(k / kw) * padded.shape[1] + (k % kw)],
    )
  })
  return tensor(
    [rows, columns],
    patches.map((patch) => patch.reduce((sum, pixel, k) => sum + pixel * kernel.data[k], 0)),
  )
}
