/**
 * A view that reaches too far is moved back into the data instead of being refused: it silently shows other
 * numbers than those that were asked for.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let [low, high] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) low += span
    else high += span
  }
  const back = Math.max(0, high - t.data.length + 1)
  const forth = Math.max(0, -low)
  return { data: t.data, shape, strides, offset: start - back + forth }
}
