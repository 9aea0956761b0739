import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * f counts the tokens of an expert, or P adds up its probabilities, and one of the two is not divided by the
 * number of tokens. Shares and means make the loss independent of the size of the batch.
 */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const share = new Array<number>(experts).fill(0)
  for (const chosen of expert) share[chosen] += 1
  const mean = Array.from({ length: experts }, (_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length)
  return alpha * experts * share.reduce((sum, f, i) => sum + f * mean[i], 0)
}
