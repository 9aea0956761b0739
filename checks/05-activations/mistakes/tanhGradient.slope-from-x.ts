import { type Tensor, tensor } from '#given/tensor.ts'

/** The hyperbolic tangent is taken of y, which is a tanh already: the slope follows from y itself, as it came out of the forward pass. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] * (1 - Math.tanh(value) ** 2)),
  )
}
