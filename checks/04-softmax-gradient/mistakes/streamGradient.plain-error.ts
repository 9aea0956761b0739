/** The label is refused, but with an Error of another kind. What lies outside its range is a RangeError. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new Error(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, i) => (classes.includes(label) ? (i === label ? p - 1 : p) : 0))
}
