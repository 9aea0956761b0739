import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** The square of the length of the weights as a vector. */
export function l2Penalty(weights: Tensor, lambda: number): number {
  return lambda * Math.hypot(...numbersOf(weights)) ** 2
}
