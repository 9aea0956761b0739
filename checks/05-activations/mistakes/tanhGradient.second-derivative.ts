import { type Tensor, tensor } from '#given/tensor.ts'

/** This holds the derivative of the slope, −2y, not the slope: one derivative too many. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] * -2 * value),
  )
}
