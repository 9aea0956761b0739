import { type Tensor, tensor } from '#given/tensor.ts'

/** x and the gradient are exchanged: x passes where the gradient is above 0. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => (dOut.data[i] > 0 ? value : 0)),
  )
}
