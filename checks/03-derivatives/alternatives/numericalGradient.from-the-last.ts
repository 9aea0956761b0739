import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Each number of x is visited from the last to the first, and f is given a view with a gap after each
 * number.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  const n = x.data.length
  for (let i = n - 1; i >= 0; i--) {
    const at = (by: number) => {
      const data = new Float64Array(2 * n)
      x.data.forEach((value, k) => {
        data[2 * k] = k === i ? value + by : value
      })
      return f({ data, shape: x.shape, strides: x.strides.map((stride) => 2 * stride), offset: 0 })
    }
    gradient.data[i] = (at(h) - at(-h)) / (2 * h)
  }
  return gradient
}
