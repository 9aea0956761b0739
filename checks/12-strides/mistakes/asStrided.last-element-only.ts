/**
 * Only the position of the view's last element is looked at. Its first element may lie outside as well, and with
 * strides of both signs any corner.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let last = start
  for (let axis = 0; axis < shape.length; axis++) last += (shape[axis] - 1) * strides[axis]
  if (last < 0 || last >= t.data.length) throw new RangeError(`position ${last} of ${t.data.length} numbers`)
  return { data: t.data, shape, strides, offset: start }
}
