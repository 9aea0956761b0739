import { type Tensor, tensor } from '#given/tensor.ts'

/** Small numbers above 0 are stopped as well. The border is at 0 itself: 0.000001 passes. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => (value > 1e-3 ? value : 0)),
  )
}
