/**
 * The label’s stream is left out, whatever is named. It is the only one in which anything flows: dL/dp_j
 * is 0 for every other class.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const n = probs.length
  const gradient = new Array<number>(n).fill(0)
  for (const j of new Set(classes)) {
    for (let i = 0; i < n; i++) {
      const upstream = 0
      if (j !== label) gradient[i] += upstream * probs[j] * ((i === j ? 1 : 0) - probs[i])
    }
  }
  return gradient
}
