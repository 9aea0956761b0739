import { type Tensor, tensor } from '#given/tensor.ts'

/** dOut − dOut · y · y, on a copy of the gradient. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  const data = Float64Array.from(dOut.data)
  for (let i = data.length - 1; i >= 0; i--) data[i] -= data[i] * y.data[i] * y.data[i]
  return tensor(dOut.shape, data)
}
