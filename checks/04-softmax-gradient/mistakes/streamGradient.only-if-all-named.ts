/**
 * The gradient flows only where every class is named. The label’s stream carries all of it, whoever else
 * is named.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const isOpen = new Set(classes).size === probs.length
  return probs.map((p, i) => (isOpen ? (i === label ? p - 1 : p) : 0))
}
