import { type Tensor, toNested } from '#given/tensor.ts'

/** Adds up each row, then the rows. */
export function gradBias(dOut: Tensor): number {
  const rows = toNested(dOut) as number[][]
  return rows.map((row) => row.reduce((a, b) => a + b)).reduce((a, b) => a + b)
}
