import { softmax } from '#solutions/01-softmax/softmax.ts'

/** A one-hot vector subtracted. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const y = logits.map((_, i) => Number(i === label))
  return softmax(logits).map((p, i) => p - y[i])
}
