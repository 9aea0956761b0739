import type { Tensor } from '#given/tensor.ts'

/** The numbers of x are overwritten by the gradients: x belongs to the caller. Write into a new tensor. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  for (let i = 0; i < x.data.length; i++) x.data[i] = x.data[i] > 0 ? dOut.data[i] : 0
  return x
}
