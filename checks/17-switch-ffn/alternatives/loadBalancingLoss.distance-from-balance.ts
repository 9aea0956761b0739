import { type Tensor, toNested } from '#given/tensor.ts'

/** α for balance, and what the shares' distance from 1/N adds to it or takes from it. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const excess = Array.from({ length: experts }, () => -1 / experts)
  for (const chosen of expert) excess[chosen] += 1 / rows.length
  const mean = excess.map((_, i) => rows.reduce((sum, row) => sum + row[i] / rows.length, 0))
  return alpha + alpha * experts * excess.reduce((sum, f, i) => sum + f * mean[i], 0)
}
