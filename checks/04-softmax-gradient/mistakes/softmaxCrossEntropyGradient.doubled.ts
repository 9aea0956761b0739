import { softmax } from '#solutions/01-softmax/softmax.ts'

/** Everything is twice as large as it should be, as in the gradient of a sum of squares. Cross-entropy has no 2. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => 2 * (i === label ? p - 1 : p))
}
