import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The slopes are right and their shape is lost: the result is a vector. The gradient has a place for each
 * weight, arranged like the weights.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  const numbers = numbersOf(weights)
  return tensor(
    [numbers.length],
    numbers.map((w) => 2 * lambda * w),
  )
}
