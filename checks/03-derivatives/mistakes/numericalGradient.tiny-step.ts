import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The nudge is far too small: with an h of 1e-12 the two values agree in nearly all their digits, and what
 * is left after subtracting is mostly rounding.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-12): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = (f(up) - f(down)) / (2 * h)
  }
  return gradient
}
