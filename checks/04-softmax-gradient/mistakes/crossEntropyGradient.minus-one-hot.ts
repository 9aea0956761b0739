/**
 * The label gets −1 whatever its probability was. The slope of −ln p depends on p: the smaller p is, the
 * steeper it gets.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((_, j) => (j === label ? -1 : 0))
}
