import { type Tensor, tensor } from '#given/tensor.ts'

/** y and the upstream gradient are exchanged: this is y · (1 − dOut²). */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => value * (1 - dOut.data[i] ** 2)),
  )
}
