import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The sign of the weight is lost. At −5 the penalty falls when the weight grows, so the slope there is
 * negative; with a positive one, a step drives −5 further from 0.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => 2 * lambda * Math.abs(w)),
  )
}
