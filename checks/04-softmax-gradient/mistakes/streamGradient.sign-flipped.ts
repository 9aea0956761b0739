/**
 * All signs are turned: y − p where p − y is due. One of the two signs, of −1 / p at the label or of the
 * Jacobian, got lost.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const n = probs.length
  const gradient = new Array<number>(n).fill(0)
  for (const j of new Set(classes)) {
    for (let i = 0; i < n; i++) {
      gradient[i] += (j === label ? 1 / probs[j] : 0) * probs[j] * ((i === j ? 1 : 0) - probs[i])
    }
  }
  return gradient
}
