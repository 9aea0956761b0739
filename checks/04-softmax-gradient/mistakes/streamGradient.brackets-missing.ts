/**
 * In the Jacobian only the δ is multiplied by p_j, and p_i is taken away as it is: a product comes before a
 * difference unless there are brackets. If `softmaxJacobian` is called here, the slip is there.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const n = probs.length
  const gradient = new Array<number>(n).fill(0)
  for (const j of new Set(classes)) {
    for (let i = 0; i < n; i++) {
      gradient[i] += (j === label ? -1 / probs[j] : 0) * (probs[j] * (i === j ? 1 : 0) - probs[i])
    }
  }
  return gradient
}
