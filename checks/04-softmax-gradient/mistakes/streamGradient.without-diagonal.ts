/** The stream through p_j reaches every logit but its own. The diagonal of the Jacobian is missing. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const n = probs.length
  const gradient = new Array<number>(n).fill(0)
  for (const j of new Set(classes)) {
    for (let i = 0; i < n; i++) {
      if (i !== j) gradient[i] += (j === label ? -1 / probs[j] : 0) * -probs[j] * probs[i]
    }
  }
  return gradient
}
