import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * This is y − p, the gradient with all signs turned. A larger logit at the label makes the loss smaller:
 * its number is below 0.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? 1 - p : -p))
}
