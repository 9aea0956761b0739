import type { Tensor } from '#given/tensor.ts'

/** In front, only the first element is looked at. A negative stride leads further down from there. */
export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let [lowest, highest] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) lowest += span
    else highest += span
  }
  if (!(start < 0 || highest >= t.data.length)) return { data: t.data, shape, strides, offset: start }
  const outside = lowest < 0 ? lowest : highest
  throw new RangeError(`position ${outside} of ${t.data.length} numbers`)
}
