import { softmax } from '#solutions/01-softmax/softmax.ts'

/** The probabilities, and then 1 off one of them. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const gradient = softmax(logits)
  gradient[label]--
  return gradient
}
