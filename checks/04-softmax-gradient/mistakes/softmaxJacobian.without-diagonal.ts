import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The diagonal is 0. It holds how far a probability moves with its own logit, and that is the largest
 * number of its row.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = i === j ? 0 : -probs[i] * probs[j]
    }
  }
  return jacobian
}
