import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The row’s probability stands in both factors: beside the diagonal that is −p_i · p_i. The second factor
 * belongs to the logit, which is the column.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = probs[i] * ((i === j ? 1 : 0) - probs[i])
    }
  }
  return jacobian
}
