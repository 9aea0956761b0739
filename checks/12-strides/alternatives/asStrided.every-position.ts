/** Goes to every position of the view, and refuses the first that lies outside. */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  let positions = [t.offset + offset]
  for (let axis = 0; axis < shape.length; axis++) {
    const next: number[] = []
    for (const position of positions) {
      for (let i = 0; i < shape[axis]; i++) next.push(position + i * strides[axis])
    }
    positions = next
  }
  for (const position of positions) {
    if (!(position in t.data)) throw new RangeError(`[${position}] is not in an array of ${t.data.length}`)
  }
  return { ...t, shape, strides, offset: t.offset + offset }
}
