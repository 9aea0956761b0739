/** With map and reduce on nested arrays; the sums begin at −0. */
import { fromNested, type Tensor, toNested } from '#given/tensor.ts'

export function pointwiseConv(images: Tensor, weights: Tensor): Tensor {
  const filters = toNested(weights) as number[][]
  const pictures = toNested(images) as number[][][][]
  return fromNested(
    pictures.map((planes) =>
      filters.map((filter) =>
        planes[0].map((row, y) => row.map((_, x) => filter.reduce((sum, w, c) => sum + w * planes[c][y][x], -0))),
      ),
    ),
  )
}
