import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** `^` is no power in JavaScript: it is the bitwise exclusive or, for which 3 ^ 2 is 1 and 5 ^ 2 is 7. */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += w ^ 2
  return lambda * sum
}
