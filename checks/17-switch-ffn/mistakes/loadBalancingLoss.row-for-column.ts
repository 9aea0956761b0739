import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * P of expert i is made of row i of the probabilities. Row t holds the probabilities of token t; those of an expert
 * stand in a column.
 */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const shareOf = (i: number) => expert.filter((chosen) => chosen === i).length / rows.length
  let sum = 0
  for (let i = 0; i < experts; i++) {
    const row = rows[i] ?? []
    sum += (shareOf(i) * row.reduce((total, p) => total + p, 0)) / experts
  }
  return alpha * experts * sum
}
