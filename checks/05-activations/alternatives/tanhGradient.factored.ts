import { type Tensor, tensor } from '#given/tensor.ts'

/** (1 − y)(1 + y). */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] * (1 - value) * (1 + value)),
  )
}
