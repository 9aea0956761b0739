import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The nudge is far too large: with an h of 0.1 the function bends between the two points, and the slope
 * across them is not the slope at x.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 0.1): Tensor {
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
