import { type Tensor, tensor } from '#given/tensor.ts'

/** One side of the diagonal is computed, the other copied; the diagonal is what makes its row sum to 0. */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  const { data } = jacobian
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const product = probs[i] * probs[j]
      data[i * n + j] = data[j * n + i] = -product
      data[i * n + i] += product
      data[j * n + j] += product
    }
  }
  return jacobian
}
