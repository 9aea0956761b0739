import { type Tensor, tensor } from '#given/tensor.ts'

/** The numbers are right, but they come back as one long row: the result has to keep the shape of x. */
export function relu(x: Tensor): Tensor {
  return tensor(
    [x.data.length],
    x.data.map((value) => Math.max(0, value)),
  )
}
