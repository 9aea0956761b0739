import { type Tensor, tensor } from '#given/tensor.ts'

/** Numerator and denominator are exchanged: this is 1 / tanh x, which is Infinity at 0 and never between −1 and 1. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => (Math.exp(value) + Math.exp(-value)) / (Math.exp(value) - Math.exp(-value))),
  )
}
