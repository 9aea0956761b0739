/**
 * Every class gets the label’s number. Only the label’s own probability enters the loss; to all others it
 * is blind.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map(() => -1 / probs[label])
}
