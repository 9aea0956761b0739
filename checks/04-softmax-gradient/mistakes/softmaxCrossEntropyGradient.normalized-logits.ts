import { normalize } from '#solutions/01-softmax/softmax.ts'

/** The logits are divided by their sum, without the exponential. That is normalizing, not softmax. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return normalize(logits).map((p, i) => (i === label ? p - 1 : p))
}
