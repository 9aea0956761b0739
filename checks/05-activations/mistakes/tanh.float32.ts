import { type Tensor, tensor } from '#given/tensor.ts'

/** The result is rounded to float32, which keeps about seven digits (a Float32Array or Math.fround does that); the course computes in float64. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) =>
      Math.fround((Math.sign(value) * -Math.expm1(-2 * Math.abs(value))) / (Math.expm1(-2 * Math.abs(value)) + 2)),
    ),
  )
}
