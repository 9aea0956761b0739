import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The sign of the sum is taken off at the end. The plain sum can be negative, and that is a part of what
 * is wrong with it.
 */
export function signedPenalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += w
  return lambda * Math.abs(sum)
}
