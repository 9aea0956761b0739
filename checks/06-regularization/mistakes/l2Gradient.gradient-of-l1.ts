import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Every slope has the same size, as in the L1 penalty. Under L2 the slope grows with the weight: it is ten
 * times as steep at 5 as at 0.5.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => lambda * Math.sign(w)),
  )
}
