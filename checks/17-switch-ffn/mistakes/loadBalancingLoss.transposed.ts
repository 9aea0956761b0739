import type { Tensor } from '#given/tensor.ts'

/**
 * Rows and columns of the probabilities are exchanged: a row holds the probabilities of one token, a column
 * those of one expert.
 */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const { data } = probabilities
  const n = expert.length
  let sum = 0
  for (let i = 0; i < experts; i++) {
    let mean = 0
    for (let t = 0; t < n; t++) mean += data[i * n + t] / n
    sum += (expert.filter((chosen) => chosen === i).length / n) * mean
  }
  return alpha * experts * sum
}
