import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * A label that is no class goes through: what comes out looks like a gradient, and is none. It has to be
 * refused with a RangeError.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  return softmax(logits).map((p, i) => (i === label ? p - 1 : p))
}
