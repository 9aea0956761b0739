import type { Tensor } from '#given/tensor.ts'

/** A view with its axes in memory in reverse order. */
export function l1Gradient(weights: Tensor, lambda: number): Tensor {
  const strides: number[] = []
  let size = 1
  for (const length of weights.shape) {
    strides.push(size)
    size *= length
  }
  const gradient = { data: new Float64Array(size), shape: weights.shape, strides, offset: 0 }
  const fill = (axis: number, from: number, to: number): void => {
    const w = weights.data[from]
    if (axis === weights.shape.length) gradient.data[to] = lambda * Math.sign(w)
    else
      for (let i = 0; i < weights.shape[axis]; i++)
        fill(axis + 1, from + i * weights.strides[axis], to + i * strides[axis])
  }
  fill(0, weights.offset, 0)
  return gradient
}
