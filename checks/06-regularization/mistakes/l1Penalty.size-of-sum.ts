import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The weights are added first, and the absolute value is taken of the sum. By then 5 and −5 have
 * cancelled: each sign has to go before the weights meet.
 */
export function l1Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += w
  return lambda * Math.abs(sum)
}
