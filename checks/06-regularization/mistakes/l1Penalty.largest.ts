import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Only the largest weight counts. The penalty is the sum of the sizes of all.
 */
export function l1Penalty(weights: Tensor, lambda: number): number {
  return lambda * Math.max(...numbersOf(weights).map(Math.abs))
}
