/**
 * p − y is the gradient with respect to the logits, behind both steps. Here the first step alone is due:
 * from the loss to the probabilities.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? p - 1 : p))
}
