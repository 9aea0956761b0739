import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The nudges pile up: the copies are made once, before the loop, so when a number’s turn comes those
 * before it are still nudged. Each place holds the sum of the slopes up to there.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  const up = tensor(x.shape, x.data.slice())
  const down = tensor(x.shape, x.data.slice())
  for (let i = 0; i < x.data.length; i++) {
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = (f(up) - f(down)) / (2 * h)
  }
  return gradient
}
