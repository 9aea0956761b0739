import { type Tensor, tensor } from '#given/tensor.ts'

/** The numbers are right, but they come back as one long row: the result has to keep the shape of x. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    [x.data.length],
    x.data.map((value) => {
      const minusGap = Math.expm1(-2 * Math.abs(value))
      return (-Math.sign(value) * minusGap) / (minusGap + 2)
    }),
  )
}
