import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The probabilities stand on the diagonal and nothing beside it. That is the δ’s part, p_i · δ_ij; what is
 * to be subtracted from it, p_i · p_j, is missing.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = i === j ? probs[i] : 0
    }
  }
  return jacobian
}
