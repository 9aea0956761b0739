import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * `tensor(shape, data)` makes a row-major tensor that holds all of the data: it knows neither strides nor an
 * offset. A view is written down as an object with `data`, `shape`, `strides` and `offset`.
 */
export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  let [lowest, highest] = [start, start]
  for (let axis = 0; axis < shape.length; axis++) {
    const span = (shape[axis] - 1) * strides[axis]
    if (span < 0) lowest += span
    else highest += span
  }
  if (!(lowest < 0 || highest >= t.data.length)) return tensor([...shape], t.data)
  const outside = lowest < 0 ? lowest : highest
  throw new RangeError(`position ${outside} of ${t.data.length} numbers`)
}
