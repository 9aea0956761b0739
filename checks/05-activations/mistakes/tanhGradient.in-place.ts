import type { Tensor } from '#given/tensor.ts'

/** The upstream gradient is overwritten: it belongs to the caller. Write into a new tensor. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  for (let i = 0; i < y.data.length; i++) dOut.data[i] *= 1 - y.data[i] ** 2
  return dOut
}
