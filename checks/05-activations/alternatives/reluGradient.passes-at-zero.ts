import { type Tensor, tensor } from '#given/tensor.ts'

/** At the kink the gradient passes; a copy of the gradient is cleared where x is below 0. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  const data = dOut.data.slice()
  for (let i = data.length; i-- > 0; ) if (x.data[i] < 0) data[i] = 0
  return tensor(dOut.shape, data)
}
