/**
 * The probability is squared below the fraction line: that is the slope of 1 / p. The loss is the
 * logarithm of p, which is less steep.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? -1 / p ** 2 : 0))
}
