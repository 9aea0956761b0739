/**
 * The strides are multiplied by 8, the bytes of a number. That is how NumPy counts; a Tensor counts its strides in
 * numbers.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  const steps = strides.map((stride) => stride * t.data.BYTES_PER_ELEMENT)
  let [low, high] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * steps[axis]
    if (span < 0) low += span
    else high += span
  }
  if (low < 0 || high >= t.data.length)
    throw new RangeError(`position ${low < 0 ? low : high} of ${t.data.length} numbers`)
  return { data: t.data, shape, strides: steps, offset: start }
}
