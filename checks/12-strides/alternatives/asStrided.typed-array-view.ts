/** A Float64Array over the same memory that begins at the view's lowest number; JavaScript itself would refuse it, but its message names bytes. */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const spans = shape.map((size, axis) => (size - 1) * strides[axis])
  const backwards = spans.filter((span) => span < 0).reduce((a, b) => a + b, 0)
  const forwards = spans.filter((span) => span > 0).reduce((a, b) => a + b, 0)
  const [first, last] = [t.offset + offset + backwards, t.offset + offset + forwards]
  for (const end of [first, last]) {
    if (end < 0 || end >= t.data.length) throw new RangeError(`number ${end} was asked for, of ${t.data.length}`)
  }
  const data = new Float64Array(t.data.buffer, t.data.byteOffset + 8 * first, last - first + 1)
  return { data, shape, strides, offset: -backwards }
}
