import { type Tensor, tensor } from '#given/tensor.ts'

/** Only what is at least 1 passes: the gate of ReLU is at 0, so 0.5 passes too. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => (value >= 1 ? value : 0)),
  )
}
