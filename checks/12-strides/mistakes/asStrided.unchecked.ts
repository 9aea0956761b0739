/**
 * Nothing keeps the view inside t.data. JavaScript does not stop it either: outside a Float64Array it reads
 * undefined, which becomes NaN in a sum, and what is written there is lost.
 */
import type { Tensor } from '#given/tensor.ts'

export function asStrided(t: Tensor, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  const start = t.offset + offset
  return { data: t.data, shape, strides, offset: start }
}
