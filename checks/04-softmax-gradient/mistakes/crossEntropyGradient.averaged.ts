/**
 * The gradient is divided by the number of classes. There is one loss for one prediction, and nothing to
 * average.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? -1 / p / probs.length : 0))
}
