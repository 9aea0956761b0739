/** Looks at every corner of the view: for each axis its first and its last index. */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  for (let corner = 0; corner < 2 ** shape.length; corner++) {
    let position = start
    for (let axis = 0; axis < shape.length; axis++) {
      if (Math.floor(corner / 2 ** axis) % 2 === 1) position += (shape[axis] - 1) * strides[axis]
    }
    if (position < 0 || position > t.data.length - 1) {
      throw new RangeError(`position ${position} lies outside the ${t.data.length} numbers of the buffer`)
    }
  }
  return { data: t.data, shape: [...shape], strides: [...strides], offset: start }
}
