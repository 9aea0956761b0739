/**
 * dL/dp is taken at the logit’s class i where that of the stream’s class j is due. So the label’s logit
 * collects from every stream, and the others get nothing.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const n = probs.length
  const gradient = new Array<number>(n).fill(0)
  for (const j of new Set(classes)) {
    for (let i = 0; i < n; i++) {
      gradient[i] += (i === label ? -1 / probs[i] : 0) * probs[j] * ((i === j ? 1 : 0) - probs[i])
    }
  }
  return gradient
}
