import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * N counts only the experts that got a token. Those that got none count as well: that they got none is what the
 * loss is about.
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
  return alpha * new Set(expert).size * share.reduce((sum, f, i) => sum + f * mean[i], 0)
}
