/**
 * The numbers are right, but they are copies: what is written into the result never reaches t. A view has t's own
 * data, and only a shape, strides and an offset of its own.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let [low, high] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) low += span
    else high += span
  }
  if (low < 0 || high >= t.data.length)
    throw new RangeError(`position ${low < 0 ? low : high} of ${t.data.length} numbers`)
  const numbers: number[] = []
  const collect = (axis: number, position: number): void => {
    if (axis === shape.length) numbers.push(t.data[position])
    else for (let i = 0; i < shape[axis]; i++) collect(axis + 1, position + i * strides[axis])
  }
  collect(0, start)
  return tensor(shape, numbers)
}
