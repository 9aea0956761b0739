import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The loop goes one place past the end, where there is no weight: `undefined` squared is NaN, and so is
 * every sum with it.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (let i = 0; i <= numbers.length; i++) sum += numbers[i] ** 2
  return lambda * sum
}
