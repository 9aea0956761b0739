import { type Tensor, tensor } from '#given/tensor.ts'

/** The slope, 1 or 0, times the gradient; −0 may come out. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => dOut.data[i] * Number(value > 0)),
  )
}
