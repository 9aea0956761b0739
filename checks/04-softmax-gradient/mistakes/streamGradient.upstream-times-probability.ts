/**
 * dL/dp is multiplied by the probabilities and not by the Jacobian: what arrives is −1 at the label. From
 * p_y the gradient goes to every logit, not only to the label’s.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((_, i) => (i === label && classes.includes(i) ? -1 : 0))
}
