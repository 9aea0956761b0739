import { type Tensor, tensor } from '#given/tensor.ts'

/** A negative gradient is stopped although x is above 0: only x decides what passes. Gradients of either sign are needed to learn in either direction. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => (value > 0 ? Math.max(0, dOut.data[i]) : 0)),
  )
}
