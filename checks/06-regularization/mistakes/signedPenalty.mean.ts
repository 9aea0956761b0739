import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The weights are averaged, not added up.
 */
export function signedPenalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  return (lambda * numbers.reduce((sum, w) => sum + w, 0)) / numbers.length
}
