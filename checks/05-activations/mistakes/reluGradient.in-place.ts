import type { Tensor } from '#given/tensor.ts'

/** The upstream gradient is overwritten: it belongs to the caller. Write into a new tensor. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  for (let i = 0; i < x.data.length; i++) if (x.data[i] <= 0) dOut.data[i] = 0
  return dOut
}
