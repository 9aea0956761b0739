import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Weights very near 0 are taken for 0. There is one weight without a slope, 0 itself; at 0.000000001 it is
 * λ in full.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => (Math.abs(w) < 1e-6 ? 0 : lambda * Math.sign(w)))
  return tensor(weights.shape, slopes)
}
