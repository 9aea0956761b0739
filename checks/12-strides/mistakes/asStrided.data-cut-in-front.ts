import type { Tensor } from '#given/tensor.ts'

/**
 * The data begin where the view begins: what lies in front is cut off, and with a negative stride the view
 * needs it. A view has all of t’s data, and an offset that says where to begin.
 */
export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let [lowest, highest] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) lowest += span
    else highest += span
  }
  if (!(lowest < 0 || highest >= t.data.length)) return { data: t.data.subarray(start), shape, strides, offset: 0 }
  const outside = lowest < 0 ? lowest : highest
  throw new RangeError(`position ${outside} of ${t.data.length} numbers`)
}
