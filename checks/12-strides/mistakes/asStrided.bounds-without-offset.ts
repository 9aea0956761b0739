/**
 * How far the view reaches is counted from 0, without where it begins: a view that fits only at the beginning of
 * the data passes anywhere, and a backward one nowhere.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let [low, high] = [0, 0]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) low += span
    else high += span
  }
  if (low < 0 || high >= t.data.length)
    throw new RangeError(`position ${low < 0 ? low : high} of ${t.data.length} numbers`)
  return { data: t.data, shape, strides, offset: start }
}
