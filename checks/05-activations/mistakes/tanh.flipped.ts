import { type Tensor, tensor } from '#given/tensor.ts'

/** The signs are exchanged: tanh 1 comes out as −0.76159. The difference in the numerator is the wrong way round. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map(
      (value) => (Math.sign(value) * Math.expm1(-2 * Math.abs(value))) / (Math.expm1(-2 * Math.abs(value)) + 2),
    ),
  )
}
