import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * −1 / p_y is computed and then multiplied by a Jacobian whose row is p_y times something. On paper p_y
 * cancels; where it is 0 in the computer, Infinity · 0 is NaN.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const p = softmax(logits)
  return p.map((q, i) => (-1 / p[label]) * (p[label] * ((i === label ? 1 : 0) - q)))
}
