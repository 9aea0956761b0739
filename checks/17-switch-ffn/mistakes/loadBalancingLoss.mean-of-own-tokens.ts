import { type Tensor, toNested } from '#given/tensor.ts'

/** P of an expert is averaged over the tokens that went to it. It is the mean over all tokens of the batch. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const share = new Array<number>(experts).fill(0)
  for (const chosen of expert) share[chosen] += 1 / expert.length
  const mean = share.map((_, i) => {
    const own = rows.filter((_row, t) => expert[t] === i)
    return own.length === 0 ? 0 : own.reduce((sum, row) => sum + row[i], 0) / own.length
  })
  return alpha * experts * share.reduce((sum, f, i) => sum + f * mean[i], 0)
}
