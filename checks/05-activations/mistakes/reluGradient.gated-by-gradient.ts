import { type Tensor, tensor } from '#given/tensor.ts'

/** The sign of the gradient decides instead of the sign of x: a negative gradient is stopped even where x is above 0, and a positive one passes where x is below. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => Math.max(0, dOut.data[i])),
  )
}
