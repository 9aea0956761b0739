import { type Tensor, tensor } from '#given/tensor.ts'

/** The upstream gradient is squared together with y: 1 − (dOut · y)². It multiplies the slope, once. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => 1 - (dOut.data[i] * value) ** 2),
  )
}
