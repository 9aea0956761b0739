import { type Tensor, tensor } from '#given/tensor.ts'

/** x is nudged where it is, and what was there is written back. */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const value = x.data[i]
    x.data[i] = value + h
    const above = f(x)
    x.data[i] = value - h
    const below = f(x)
    x.data[i] = value
    gradient.data[i] = (above - below) / (2 * h)
  }
  return gradient
}
