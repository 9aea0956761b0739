import { type Tensor, tensor } from '#given/tensor.ts'

/** The upstream gradient is added to the slope. The chain rule multiplies. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] + 1 - value ** 2),
  )
}
