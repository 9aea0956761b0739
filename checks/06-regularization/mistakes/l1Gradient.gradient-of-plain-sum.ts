import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The slope is λ on both sides of 0: this is the gradient of the plain sum, without the absolute value. A
 * step against it makes a negative weight more negative.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map(() => lambda),
  )
}
