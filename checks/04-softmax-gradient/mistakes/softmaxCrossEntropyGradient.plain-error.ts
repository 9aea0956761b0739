import { softmax } from '#solutions/01-softmax/softmax.ts'

/** The label is refused, but with an Error of another kind. What lies outside its range is a RangeError. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new Error(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? p - 1 : p))
}
