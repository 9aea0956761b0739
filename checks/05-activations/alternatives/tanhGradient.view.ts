import { type Tensor, tensor } from '#given/tensor.ts'

/** The numbers stand behind a header of three, and the result is a view that skips it. */
export function tanhGradient(dOut: Tensor, y: Tensor): Tensor {
  const { shape, strides } = tensor(y.shape)
  const data = new Float64Array(3 + y.data.length).fill(Number.NaN, 0, 3)
  for (let i = 0; i < y.data.length; i++) data[3 + i] = (1 - Math.pow(y.data[i], 2)) * dOut.data[i]
  return { data, shape, strides, offset: 3 }
}
