import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * The experts in `expert` are taken as counted from 1, so each share belongs to the neighbour of the expert that
 * it is added to.
 */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const share = new Array<number>(experts).fill(0)
  for (const chosen of expert) share[chosen - 1] += 1 / expert.length
  const mean = Array.from({ length: experts }, (_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length)
  return alpha * experts * share.reduce((sum, f, i) => sum + f * mean[i], 0)
}
