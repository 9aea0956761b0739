import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * A negative sum is replaced by 0. The plain sum can be negative, and that is a part of what is wrong with
 * it.
 */
export function signedPenalty(weights: Tensor, lambda: number): number {
  return Math.max(0, lambda * numbersOf(weights).reduce((sum, w) => sum + w, 0))
}
