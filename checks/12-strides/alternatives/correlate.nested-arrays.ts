/** Both arguments become nested arrays, which know no strides. */
import { fromNested, type Tensor, toNested } from '#given/tensor.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const places = toNested(windows) as number[][][][]
  const weights = (toNested(kernel) as number[][]).flat()
  const product = (window: number[][]) => window.flat().reduce((sum, pixel, k) => sum + pixel * weights[k], 0)
  return fromNested(places.map((row) => row.map(product)))
}
