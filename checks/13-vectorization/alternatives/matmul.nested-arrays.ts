/** Rows and columns as arrays, with map and reduce. */
import { fromNested, type Tensor, toNested } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [rows, right] = [toNested(a) as number[][], toNested(b) as number[][]]
  return fromNested(
    rows.map((row) => right[0].map((_, j) => row.reduce((sum, value, p) => sum + value * right[p][j], 0))),
  )
}
