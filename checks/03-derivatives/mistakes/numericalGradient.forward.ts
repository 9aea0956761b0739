import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * This is the forward difference: each number is nudged up only, and f is compared with f(x). That misses
 * by about h wherever f bends; nudged to both sides, most of the error cancels.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  const before = f(x)
  for (let i = 0; i < x.data.length; i++) {
    const data = x.data.slice()
    data[i] += h
    gradient.data[i] = (f(tensor(x.shape, data)) - before) / h
  }
  return gradient
}
