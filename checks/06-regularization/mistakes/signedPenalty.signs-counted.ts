import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Each weight counts as 1 or −1, whatever its size. The weights themselves are added.
 */
export function signedPenalty(weights: Tensor, lambda: number): number {
  return lambda * numbersOf(weights).reduce((sum, w) => sum + Math.sign(w), 0)
}
