import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * Tokens beyond the capacity are not counted. f says how many tokens wanted an expert, and those that will overflow
 * count like all others.
 */
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
  for (let i = 0; i < experts; i++)
    sum += Math.min(shareOf(i), Math.floor(rows.length / experts) / rows.length) * meanOf(i)
  return alpha * experts * sum
}
