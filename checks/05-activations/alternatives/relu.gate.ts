import { type Tensor, tensor } from '#given/tensor.ts'

/** x times its gate, where −0 may come out. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => value * Number(value > 0)),
  )
}
