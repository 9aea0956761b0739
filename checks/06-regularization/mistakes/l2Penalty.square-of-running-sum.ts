import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * At each step the sum so far is squared together with the weight. Only the weight is squared, and then
 * added.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  return lambda * numbersOf(weights).reduce((sum, w) => (sum + w) ** 2, 0)
}
