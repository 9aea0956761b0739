import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The loop ends one weight too early: the last one costs nothing.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (let i = 0; i < numbers.length - 1; i++) sum += numbers[i] ** 2
  return lambda * sum
}
