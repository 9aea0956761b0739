import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * P of an expert adds up the probabilities of the tokens that went to it, and leaves out the others. It is the
 * mean over all tokens: what an expert did not get counts too.
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
  const mean = share.map((_, i) => rows.reduce((sum, row, t) => sum + (expert[t] === i ? row[i] : 0), 0) / rows.length)
  return alpha * experts * share.reduce((sum, f, i) => sum + f * mean[i], 0)
}
