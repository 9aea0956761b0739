import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The slopes are right and their shape is lost: the result is a vector. The gradient has a place for each
 * weight, arranged like the weights.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => lambda * Math.sign(w))
  return tensor([slopes.length], slopes)
}
