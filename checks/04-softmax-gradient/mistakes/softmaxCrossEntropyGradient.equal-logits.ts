import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * The label is recognised by its logit, not by its position: where another class has the same one, 1 is
 * subtracted there too.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const probs = softmax(logits)
  return probs.map((p, i) => (logits[i] === logits[label] ? p - 1 : p))
}
