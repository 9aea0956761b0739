import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Only what lies on and below the diagonal is filled. What z_j does to p_i, z_i does to p_j as well: both
 * sides hold the same numbers.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (j <= i) jacobian.data[i * n + j] = probs[i] * ((i === j ? 1 : 0) - probs[j])
    }
  }
  return jacobian
}
