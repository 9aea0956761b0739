import { type Tensor, tensor } from '#given/tensor.ts'

/** The gate is at 1 instead of 0: where x is between 0 and 1 the gradient is stopped, though ReLU let x pass. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => (value >= 1 ? dOut.data[i] : 0)),
  )
}
