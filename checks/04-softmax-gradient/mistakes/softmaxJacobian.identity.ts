import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * 1 on the diagonal and 0 elsewhere says that each output moves exactly as far as its logit. Softmax
 * divides by the sum of all exponentials, so each output moves with each logit.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = i === j ? 1 : 0
    }
  }
  return jacobian
}
