/**
 * p − y is shared out by how many classes are named. The streams are not alike: the label’s carries
 * everything, the others nothing.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const share = new Set(classes).size / probs.length
  return probs.map((p, i) => share * (i === label ? p - 1 : p))
}
