import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * Only the label’s logit gets a number. Sparse is the gradient of the probabilities; behind softmax every
 * logit has its part, since each moves p_y.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? p - 1 : 0))
}
