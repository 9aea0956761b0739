import { type Tensor, tensor } from '#given/tensor.ts'

/** Where x is below 0, a hundredth of the gradient passes: that belongs to leaky ReLU. Here nothing passes. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => (value > 0 ? dOut.data[i] : 0.01 * dOut.data[i])),
  )
}
