import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Negative weights cost nothing here. A large negative weight is as large as a positive one, and costs as
 * much.
 */
export function l1Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += Math.max(w, 0)
  return lambda * sum
}
