/** Adds one axis after the other to a view of a single number, and checks each time. */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const begin = t.offset + offset
  const isInside = (position: number) => position >= 0 && position < t.data.length
  const reach = (axis: number, lowest: number, highest: number): void => {
    if (axis === shape.length) {
      if (!isInside(lowest)) throw new RangeError(`${lowest} is outside 0 to ${t.data.length} (excluded)`)
      if (!isInside(highest)) throw new RangeError(`${highest} is outside 0 to ${t.data.length} (excluded)`)
      return
    }
    const last = (shape[axis] - 1) * strides[axis]
    reach(axis + 1, Math.min(lowest, lowest + last), Math.max(highest, highest + last))
  }
  reach(0, begin, begin)
  return { data: t.data, shape, strides, offset: begin }
}
