import { type Tensor, tensor } from '#given/tensor.ts'

/** (x + |x|) / 2. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => (value + Math.abs(value)) / 2),
  )
}
