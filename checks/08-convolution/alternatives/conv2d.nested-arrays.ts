import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Mode, pad } from '#solutions/08-convolution/convolution.ts'

/** On nested arrays, with array methods. */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [kh, kw] = kernel.shape
  if (mode === 'valid' && kh > image.shape[0]) throw new RangeError(`${kh} rows of kernel, ${image.shape[0]} of image`)
  if (mode === 'valid' && kw > image.shape[1])
    throw new RangeError(`${kw} columns of kernel, ${image.shape[1]} of image`)
  const total = (k: number) => (mode === 'valid' ? 0 : mode === 'same' ? k - 1 : 2 * k - 2)
  const half = (k: number) => Math.floor(total(k) / 2)
  const weights = toNested(kernel) as number[][]
  const pixels = toNested(pad(image, half(kh), total(kh) - half(kh), half(kw), total(kw) - half(kw))) as number[][]
  const at = (y: number, x: number) =>
    weights.reduce((sum, line, i) => line.reduce((part, weight, j) => part + weight * pixels[y + i][x + j], sum), 0)
  return fromNested(pixels.slice(kh - 1).map((line, y) => line.slice(kw - 1).map((_, x) => at(y, x))))
}
