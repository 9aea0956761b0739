import { type Tensor, tensor } from '#given/tensor.ts'

/** The forward output passes the gate, not the gradient: `dOut` never enters. */
export function reluGradient(dOut: Tensor, x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, i) => Math.max(0, value)),
  )
}
