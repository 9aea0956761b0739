import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * This is dL/dp, −1 / p_y at the label and 0 elsewhere: the gradient stops at the probabilities. It has to
 * go on through softmax, to the logits.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const p = softmax(logits)
  return p.map((q, i) => (i === label ? -1 / q : 0))
}
