/**
 * The named classes are used twice, for the probabilities and for the logits. They say through which
 * probabilities the gradient flows; from each of these it reaches every logit.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, i) => (classes.includes(i) && classes.includes(label) ? (i === label ? p - 1 : p) : 0))
}
