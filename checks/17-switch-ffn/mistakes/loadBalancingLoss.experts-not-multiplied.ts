import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * The number of experts is missing, or a mean over the experts is taken where the sum is due: the loss is N
 * times too small. The N is there so that balance costs α, however many experts there are.
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
  return alpha * share.reduce((sum, f, i) => sum + f * mean[i], 0)
}
