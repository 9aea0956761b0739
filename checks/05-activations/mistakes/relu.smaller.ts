import { type Tensor, tensor } from '#given/tensor.ts'

/** The smaller of the number and 0 is taken instead of the larger: what should pass is stopped, and the other way round. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => Math.min(0, value)),
  )
}
