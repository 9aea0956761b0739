/** The slope is taken at 1 − p, the probability of being wrong. The loss is −ln of the label’s own probability. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? -1 / (1 - p) : 0))
}
