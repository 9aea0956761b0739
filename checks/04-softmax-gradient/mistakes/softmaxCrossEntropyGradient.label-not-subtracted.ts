import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * These are the probabilities themselves: nothing is subtracted at the label. All logits would be pushed
 * down, the right one as well.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits)
}
