import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * This is the gradient of the L2 penalty. |w| is a straight line on each side of 0: its slope is the same
 * at 5 as at 0.5.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => 2 * lambda * w),
  )
}
