import { softmax } from '#solutions/01-softmax/softmax.ts'

/** 1 is subtracted from the label’s logit, and then softmax is taken. It is subtracted from the probability. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits.map((logit, i) => (i === label ? logit - 1 : logit)))
}
