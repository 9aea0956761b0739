/**
 * The signs of the strides are dropped before their reach is added up, so that a step backwards counts as one
 * forwards: a backward view that fits is refused, and one that leaves the data in front passes.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let reach = 0
  for (let axis = 0; axis < shape.length; axis++) reach += (shape[axis] - 1) * Math.abs(strides[axis])
  if (start + reach >= t.data.length) throw new RangeError(`position ${start + reach} of ${t.data.length} numbers`)
  return { data: t.data, shape, strides, offset: start }
}
