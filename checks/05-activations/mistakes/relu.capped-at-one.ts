import { type Tensor, tensor } from '#given/tensor.ts'

/** Numbers above 1 are cut to 1. ReLU has no upper bound. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => Math.min(1, Math.max(0, value))),
  )
}
