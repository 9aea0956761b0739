import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * A denominator that is larger by the smallest normal number: 0 / 0 cannot happen, and no other slope
 * feels it.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => lambda * (w / (Math.abs(w) + 2.3e-308))),
  )
}
