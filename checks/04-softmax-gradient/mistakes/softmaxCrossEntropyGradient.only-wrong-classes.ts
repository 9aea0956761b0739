import { softmax } from '#solutions/01-softmax/softmax.ts'

/** The label’s logit gets 0. It has the largest number of all: minus the sum of the others. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? 0 : p))
}
