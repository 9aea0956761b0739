import type { Tensor } from '#given/tensor.ts'

/**
 * All of `weights.data` was counted. In a view, `data` holds numbers of its neighbours too; only those
 * that shape, strides and offset point at are weights.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  let sum = 0
  for (let i = 0; i < weights.data.length; i++) sum += weights.data[i] ** 2
  return lambda * sum
}
