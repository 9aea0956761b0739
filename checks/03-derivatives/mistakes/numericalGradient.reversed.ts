import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Every slope has the opposite sign: the rise goes from the value below to the value above, and it was
 * taken the other way round.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = (f(down) - f(up)) / (2 * h)
  }
  return gradient
}
