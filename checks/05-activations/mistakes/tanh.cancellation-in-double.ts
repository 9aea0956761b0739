import { type Tensor, tensor } from '#given/tensor.ts'

/** Far from 0 all is well. Near 0, e^(2x) is so close to 1 that e^(2x) − 1 keeps only a few digits: the subtraction cancels the others. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) =>
      Math.abs(value) > 20 ? Math.sign(value) : (Math.exp(2 * value) - 1) / (Math.exp(2 * value) + 1),
    ),
  )
}
