import { softmax } from '#solutions/01-softmax/softmax.ts'

/** 1 is subtracted from the logarithm of the probability. The gradient has the probabilities themselves. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return softmax(logits).map((p, i) => (i === label ? Math.log(p) - 1 : Math.log(p)))
}
