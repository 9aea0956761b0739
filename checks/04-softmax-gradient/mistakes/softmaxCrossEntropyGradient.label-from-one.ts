import { softmax } from '#solutions/01-softmax/softmax.ts'

/** The label is counted from 1: 1 is subtracted one place in front of it. Labels and positions both begin at 0. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label - 1 ? p - 1 : p))
}
