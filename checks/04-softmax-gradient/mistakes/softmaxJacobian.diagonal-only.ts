import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Only the diagonal is filled. The probabilities sum to 1: when a logit lifts its own probability, all
 * others have to give something up.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = i === j ? probs[i] * (1 - probs[i]) : 0
    }
  }
  return jacobian
}
