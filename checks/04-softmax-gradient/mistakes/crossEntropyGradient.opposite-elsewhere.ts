/**
 * The wrong classes get the label’s number with the opposite sign. Their probabilities do not enter the
 * loss: nudge one, and the loss stays where it is.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((_, j) => (j === label ? -1 : 1) / probs[label])
}
