import { type Tensor, tensor } from '#given/tensor.ts'

/** The sign of x times the gradient decides: where both are negative the gradient passes, and where they differ it is stopped. Only x decides. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => (value * dOut.data[i] > 0 ? dOut.data[i] : 0)),
  )
}
