import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * The gradient goes through −1 / (p_y + epsilon). The epsilon keeps the division alive, but it takes the
 * gradient away: where p_y is far below it almost nothing is left, just where the prediction is most
 * wrong.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const p = softmax(logits)
  return p.map((q, i) => (-1 / (p[label] + 1e-10)) * (p[label] * ((i === label ? 1 : 0) - q)))
}
