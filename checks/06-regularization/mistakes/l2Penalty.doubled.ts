import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Each weight is doubled, not squared: 3 costs 6 here, and 5 and −5 cancel.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (let i = 0; i < numbers.length; i++) sum += numbers[i] * 2
  return lambda * sum
}
