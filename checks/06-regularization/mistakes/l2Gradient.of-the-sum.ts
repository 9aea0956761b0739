import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * Every weight gets the same slope, made of the sum of all weights. A weight's slope depends on that weight
 * alone.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  const numbers = numbersOf(weights)
  const total = numbers.reduce((sum, w) => sum + w, 0)
  return tensor(
    weights.shape,
    numbers.map(() => 2 * lambda * total),
  )
}
