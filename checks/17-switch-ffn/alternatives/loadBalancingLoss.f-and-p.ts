import { type Tensor, toNested } from '#given/tensor.ts'

/** f and P as two lists, and their product. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const n = rows.length
  let sum = 0
  for (let i = 0; i < experts; i++) {
    const f = expert.filter((chosen) => chosen === i).length / n
    const p = rows.map((row) => row[i]).reduce((a, b) => a + b) / n
    sum += f * p
  }
  return alpha * experts * sum
}
