/**
 * `classes` is applied to the wrong end: it picks which logits get a number. It says through which
 * probabilities the gradient flows, and from each of them it reaches every logit.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, i) => (classes.includes(i) ? (i === label ? p - 1 : p) : 0))
}
