import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** The mean, times how many there are. */
export function signedPenalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  const mean = numbers.reduce((sum, w) => sum + w / numbers.length, 0)
  return lambda * mean * numbers.length
}
