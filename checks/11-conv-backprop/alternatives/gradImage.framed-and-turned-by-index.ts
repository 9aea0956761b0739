/** A frame from `pad`, and the kernel turned row by row in nested arrays. */
import { fromNested, type Tensor, toNested } from '#given/tensor.ts'
import { conv2d, pad } from '#solutions/08-convolution/convolution.ts'

export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [height, width] = kernel.shape
  const rows = toNested(kernel) as number[][]
  const turned = rows.map((row, i) => row.map((_, j) => rows[height - 1 - i][width - 1 - j]))
  return conv2d(pad(dOut, height - 1, height - 1, width - 1, width - 1), fromNested(turned))
}
