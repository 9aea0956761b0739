/**
 * Each stream carries −1 divided by its own probability. dL/dp_j is 0 for every class but the label, so
 * nothing flows through the others.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const n = probs.length
  const gradient = new Array<number>(n).fill(0)
  for (const j of new Set(classes)) {
    for (let i = 0; i < n; i++) {
      gradient[i] += (-1 / probs[j]) * probs[j] * ((i === j ? 1 : 0) - probs[i])
    }
  }
  return gradient
}
