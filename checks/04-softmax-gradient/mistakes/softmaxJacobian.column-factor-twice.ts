import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The column’s probability stands in both factors: beside the diagonal that is −p_j · p_j. The first
 * factor belongs to the output, which is the row.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = probs[j] * ((i === j ? 1 : 0) - probs[j])
    }
  }
  return jacobian
}
