/**
 * This is dL/dp, the gradient of the probabilities, for the named classes. It has to go on through
 * softmax, to the logits.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label && classes.includes(j) ? -1 / p : 0))
}
