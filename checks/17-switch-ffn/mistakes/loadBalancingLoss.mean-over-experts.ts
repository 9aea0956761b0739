import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * f and P are divided by the number of experts. A share and a mean over the batch are divided by the number of
 * tokens.
 */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  let sum = 0
  for (let i = 0; i < experts; i++) {
    const count = expert.filter((chosen) => chosen === i).length
    sum += (count / experts) * (rows.reduce((total, row) => total + row[i], 0) / experts)
  }
  return alpha * experts * sum
}
