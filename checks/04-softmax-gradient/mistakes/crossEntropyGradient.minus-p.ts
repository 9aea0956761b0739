/**
 * The probability is taken with a minus, not divided by. At 0.25 the curve −ln p is four times as steep as
 * at 1, not a quarter as steep.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? -p : 0))
}
