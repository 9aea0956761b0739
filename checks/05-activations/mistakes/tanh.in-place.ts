import type { Tensor } from '#given/tensor.ts'

/** The numbers of x are overwritten: x belongs to the caller. Write into a new tensor. */
export function tanh(x: Tensor): Tensor {
  for (let i = 0; i < x.data.length; i++) {
    const minusGap = Math.expm1(-2 * Math.abs(x.data[i]))
    x.data[i] = (-Math.sign(x.data[i]) * minusGap) / (minusGap + 2)
  }
  return x
}
