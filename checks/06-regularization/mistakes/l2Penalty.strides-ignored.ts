import type { Tensor } from '#given/tensor.ts'

/**
 * The count begins at the offset, and then goes on one number after the other. In a view the next weight
 * may stand farther on: how far, is said by the strides.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const count = weights.shape.reduce((product, size) => product * size, 1)
  let sum = 0
  for (let i = 0; i < count; i++) sum += weights.data[weights.offset + i] ** 2
  return lambda * sum
}
