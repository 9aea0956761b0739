/**
 * This is the slope of the logarithm to base 2. The loss is the natural logarithm, whose slope needs no
 * further constant.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? -1 / (p * Math.LN2) : 0))
}
