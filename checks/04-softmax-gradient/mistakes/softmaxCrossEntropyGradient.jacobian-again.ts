import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * p − y goes through softmax’s Jacobian once more. It stands behind softmax already: that was the point of
 * taking both steps at once.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const p = softmax(logits)
  const d = p.map((q, i) => (i === label ? q - 1 : q))
  const mean = d.reduce((sum, x, j) => sum + x * p[j], 0)
  return p.map((q, i) => q * (d[i] - mean))
}
