/** A view that goes in front of where t begins is refused, though t.data has numbers there. */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let [low, high] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) low += span
    else high += span
  }
  if (low < t.offset || high >= t.data.length)
    throw new RangeError(`position ${low < t.offset ? low : high} of ${t.data.length} numbers`)
  return { data: t.data, shape, strides, offset: start }
}
