// Central differences: what a gradient must agree with, computed without the learner's tools.
import { type Tensor, tensor } from '#given/tensor.ts'

/** The derivative of `f` along each element of `x`, by f(x + h) and f(x − h). `x` is row-major. */
export function centralDifferences(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const nudged = (by: number) => {
      const data = x.data.slice()
      data[i] += by
      return f(tensor(x.shape, data))
    }
    gradient.data[i] = (nudged(h) - nudged(-h)) / (2 * h)
  }
  return gradient
}

/** Σ aᵢ·bᵢ: with a random upstream gradient `b`, the scalar whose gradient a backward pass computes. */
export function dot(a: Tensor, b: Tensor): number {
  return a.data.reduce((sum, x, i) => sum + x * b.data[i], 0)
}
