/**
 * The numbers of t are written out row by row first, and the strides then step through that copy. Strides step
 * through t.data as it lies, with all that t leaves out.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const own: number[] = []
  const flatten = (axis: number, position: number): void => {
    if (axis === t.shape.length) own.push(t.data[position])
    else for (let i = 0; i < t.shape[axis]; i++) flatten(axis + 1, position + i * t.strides[axis])
  }
  flatten(0, t.offset)
  const start = offset
  let [low, high] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) low += span
    else high += span
  }
  if (low < 0 || high >= own.length) throw new RangeError(`position ${low < 0 ? low : high} of ${own.length} numbers`)
  const numbers: number[] = []
  const collect = (axis: number, position: number): void => {
    if (axis === shape.length) numbers.push(own[position])
    else for (let i = 0; i < shape[axis]; i++) collect(axis + 1, position + i * strides[axis])
  }
  collect(0, start)
  return tensor(shape, numbers)
}
