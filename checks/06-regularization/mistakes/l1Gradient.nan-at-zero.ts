import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * A weight divided by its size is its sign, but 0 / 0 is NaN: one weight of exactly 0, and every loss that
 * follows is NaN.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => (lambda * w) / Math.abs(w)),
  )
}
