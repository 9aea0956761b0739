/**
 * One number comes back for each named class. Each stream reaches every logit, and the result has one
 * number per logit.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return classes.map((j) => (j === label ? probs[j] - 1 : probs[j]))
}
