import { softmax } from '#solutions/01-softmax/softmax.ts'

/** 1 is subtracted from every probability. y is 1 at the label alone, and 0 elsewhere. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p) => p - 1)
}
