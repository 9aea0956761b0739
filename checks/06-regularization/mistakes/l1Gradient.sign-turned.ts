import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Every sign is turned: this is the direction of a step, downhill. The gradient says how fast the penalty
 * grows when the weight grows.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => (w > 0 ? -lambda : lambda))
  return tensor(weights.shape, slopes)
}
