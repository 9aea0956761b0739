/** The view's data begin at its lowest number and end at its highest: a subarray, which shares its numbers with t. */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let [low, high] = [start, start]
  strides.forEach((stride, axis) => {
    if (stride < 0) low += stride * (shape[axis] - 1)
    else high += stride * (shape[axis] - 1)
  })
  const { length } = t.data
  if (low < 0) throw new RangeError(`the view begins at ${low}, and the numbers at 0; there are ${length}`)
  if (high > length - 1) throw new RangeError(`the view ends at ${high}; there are ${length} numbers`)
  return { data: t.data.subarray(low, high + 1), shape: shape.slice(), strides: strides.slice(), offset: start - low }
}
