import type { Tensor } from '#given/tensor.ts'

/**
 * How far the view reaches is counted with the sizes themselves: the last index of an axis is one less than
 * its size. The end then lies one step behind the last number, and a view that fits is refused where the step
 * is a large one.
 */
export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let [lowest, highest] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = shape[axis] * strides[axis]
    if (span < 0) lowest += span
    else highest += span
  }
  if (!(lowest < 0 || highest > t.data.length)) return { data: t.data, shape, strides, offset: start }
  const outside = lowest < 0 ? lowest : highest
  throw new RangeError(`position ${outside} of ${t.data.length} numbers`)
}
