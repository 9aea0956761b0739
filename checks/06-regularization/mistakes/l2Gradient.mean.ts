import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Every slope is divided by the number of weights. The penalty is a sum, not a mean, so a weight’s slope
 * does not depend on how many others there are.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  const numbers = numbersOf(weights)
  return tensor(
    weights.shape,
    numbers.map((w) => (2 * lambda * w) / numbers.length),
  )
}
