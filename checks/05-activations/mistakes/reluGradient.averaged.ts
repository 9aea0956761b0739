import { type Tensor, tensor } from '#given/tensor.ts'

/** The gradient is divided by how many numbers there are. The mean over a batch belongs to the loss, and the upstream gradient holds it already. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => (value > 0 ? dOut.data[i] / x.data.length : 0)),
  )
}
