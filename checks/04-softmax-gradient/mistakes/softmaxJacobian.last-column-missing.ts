import { type Tensor, tensor } from '#given/tensor.ts'

/** The inner loop ends one column early, and the last column stays 0. */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (j < n - 1) jacobian.data[i * n + j] = probs[i] * ((i === j ? 1 : 0) - probs[j])
    }
  }
  return jacobian
}
