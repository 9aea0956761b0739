import { type Tensor, tensor } from '#given/tensor.ts'

/** The fractions are cut off: 0.5 becomes 0. `| 0`, `~~`, `Math.trunc` and integer arrays do that. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => Math.max(0, Math.trunc(value))),
  )
}
