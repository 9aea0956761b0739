import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * f is followed along each direction, as a function of one number, and the slopes are handed back as a
 * view.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const data = new Float64Array(2 * n + 1)
  for (let i = 0; i < n; i++) {
    const along = (by: number) =>
      f(
        tensor(
          x.shape,
          x.data.map((value, k) => (k === i ? value + by : value)),
        ),
      )
    data[2 * i + 1] = (2 * (along(h) - along(-h))) / 3 / h - (along(2 * h) - along(-2 * h)) / 12 / h
  }
  return { data, shape: [...x.shape], strides: x.strides.map((stride) => 2 * stride), offset: 1 }
}
