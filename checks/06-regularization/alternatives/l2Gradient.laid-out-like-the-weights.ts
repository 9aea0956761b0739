import type { Tensor } from '#given/tensor.ts'

/** A view as the weights are: all of their data is mapped, and what does not belong to it is never read. */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  return { ...weights, data: weights.data.map((w) => 2 * lambda * w) }
}
