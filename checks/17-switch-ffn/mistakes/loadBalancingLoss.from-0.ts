import { type Tensor, toNested } from '#given/tensor.ts'

/** 1 is subtracted so that balance costs 0. The slopes are the same, but as it is defined, balance costs α. */
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
  return alpha * (experts * share.reduce((sum, f, i) => sum + f * mean[i], 0) - 1)
}
