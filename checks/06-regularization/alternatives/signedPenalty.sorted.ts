import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** From the smallest weight to the largest, by size. */
export function signedPenalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights).sort((a, b) => Math.abs(a) - Math.abs(b))
  let sum = 0
  for (const w of numbers) sum += w
  return lambda * sum
}
