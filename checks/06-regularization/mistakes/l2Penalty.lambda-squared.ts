import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * λ is squared together with the weight, so a λ of 0.001 acts as 0.000001. It multiplies the squares; it
 * is not one of the things that are squared.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += (lambda * w) ** 2
  return sum
}
