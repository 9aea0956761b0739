import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Every slope is divided by how many numbers x has. A gradient is no mean: how far f moves for one number
 * does not depend on how many others there are.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = (f(up) - f(down)) / (2 * h) / x.data.length
  }
  return gradient
}
