import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Every slope is 0: the tensor is new and its numbers are not. `{ ...x }` shares x’s data array, and so
 * does `tensor(x.shape, x.data)`, which adopts it; the nudge up and the nudge down meet in it and cancel
 * before f is called.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = { ...x }
    const down = { ...x }
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = (f(up) - f(down)) / (2 * h)
  }
  return gradient
}
