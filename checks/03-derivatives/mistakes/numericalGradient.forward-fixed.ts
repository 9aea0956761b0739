import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Whatever h is asked for, each number is nudged by 0.00000001, and to one side only. Rounding takes half
 * of the digits then, and where f has seven digits all of them.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, _h = 1e-5): Tensor {
  const step = 1e-8
  const gradient = tensor(x.shape)
  const before = f(x)
  for (let i = 0; i < x.data.length; i++) {
    const data = x.data.slice()
    data[i] += step
    gradient.data[i] = (f(tensor(x.shape, data)) - before) / step
  }
  return gradient
}
