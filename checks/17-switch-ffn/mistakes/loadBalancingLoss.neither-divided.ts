import { type Tensor, toNested } from '#given/tensor.ts'

/** Neither f nor P is divided by the number of tokens, so the loss grows with its square. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const share = new Array<number>(experts).fill(0)
  for (const chosen of expert) share[chosen] += 1
  const mean = Array.from({ length: experts }, (_, i) => rows.reduce((sum, row) => sum + row[i], 0))
  return alpha * experts * share.reduce((sum, f, i) => sum + f * mean[i], 0)
}
