import { softmax } from '#solutions/01-softmax/softmax.ts'

/** Softmax is taken twice: its outputs are no logits. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(softmax(logits)).map((p, i) => (i === label ? p - 1 : p))
}
