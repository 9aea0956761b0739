import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { type Mode, pad } from '#solutions/08-convolution/convolution.ts'

/** Computes 'full' in every mode and cuts out what the mode asks for. */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [[height, width], [kh, kw]] = [image.shape, kernel.shape]
  if (mode === 'valid' && kh > height) throw new RangeError(`${kh} > ${height}`)
  if (mode === 'valid' && kw > width) throw new RangeError(`${kw} > ${width}`)
  const pixels = toNested(pad(image, kh - 1, kh - 1, kw - 1, kw - 1)) as number[][]
  const weights = toNested(kernel) as number[][]
  const sumAt = (y: number, x: number) => {
    const products = weights.flatMap((row, u) => row.map((weight, v) => weight * pixels[y + u][x + v]))
    return products.reduce((sum, product) => sum + product, 0)
  }
  const start = { valid: [kh - 1, kw - 1], same: [Math.floor(kh / 2), Math.floor(kw / 2)], full: [0, 0] }[mode]
  const end = {
    valid: [height, width],
    same: [start[0] + height, start[1] + width],
    full: [height + kh - 1, width + kw - 1],
  }[mode]
  const rows = Array.from({ length: end[0] - start[0] }, (_, i) => start[0] + i)
  const columns = Array.from({ length: end[1] - start[1] }, (_, j) => start[1] + j)
  return fromNested(rows.map((y) => columns.map((x) => sumAt(y, x))))
}
