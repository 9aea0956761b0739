import { type Tensor, tensor } from '#given/tensor.ts'

/** Everything above 0 becomes 1: this is a step, which is the slope of ReLU. ReLU itself lets the number pass. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => (value > 0 ? 1 : 0)),
  )
}
