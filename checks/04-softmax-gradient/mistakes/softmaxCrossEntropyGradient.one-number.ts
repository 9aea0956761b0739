import { softmax } from '#solutions/01-softmax/softmax.ts'

/** Only the label’s own number comes back. The gradient has one number for each logit. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return [softmax(logits)[label] - 1]
}
