import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * The gradient is divided by the number of classes. There is one loss for one prediction, and nothing to
 * average.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? p - 1 : p) / logits.length)
}
