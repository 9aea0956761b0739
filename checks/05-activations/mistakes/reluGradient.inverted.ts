import { type Tensor, tensor } from '#given/tensor.ts'

/** The gate is the wrong way round: the gradient passes where x is below 0 and stops where it is above. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => (value < 0 ? dOut.data[i] : 0)),
  )
}
