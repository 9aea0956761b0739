/**
 * The view is kept inside the numbers of t instead of those of t.data. Where t is a view itself, t.data has more,
 * and they may be reached.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  const length = t.shape.reduce((product, size) => product * size, 1)
  let [low, high] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) low += span
    else high += span
  }
  if (low < 0 || high >= length) throw new RangeError(`position ${low < 0 ? low : high} of ${length} numbers`)
  return { data: t.data, shape, strides, offset: start }
}
