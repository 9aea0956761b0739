import type { Tensor } from '#given/tensor.ts'

/** Each token pays for each other one that went where it would have liked to go. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const { data, offset, strides } = probabilities
  const n = expert.length
  let sum = 0
  for (let t = 0; t < n; t++) {
    for (const chosen of expert) sum += data[offset + t * strides[0] + chosen * strides[1]]
  }
  return ((alpha * experts) / (n * n)) * sum
}
