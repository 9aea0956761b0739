/**
 * The view begins at the first number of t.data. Neither the offset that is asked for nor the one that t has is
 * counted.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = 0
  let [low, high] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) low += span
    else high += span
  }
  if (low < 0 || high >= t.data.length)
    throw new RangeError(`position ${low < 0 ? low : high} of ${t.data.length} numbers`)
  return { data: t.data, shape, strides, offset: start }
}
