import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * It measures how far the shares are from 1/N, with squares. These are counts, which have no slope: the loss is
 * a product of f with P, which has one.
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
  return alpha * experts * share.reduce((sum, f) => sum + (f - 1 / experts) ** 2, 0)
}
