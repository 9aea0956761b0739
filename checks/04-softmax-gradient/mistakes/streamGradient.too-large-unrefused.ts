/** Labels below 0 are refused, and labels above the last class are not. They are no classes either. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, i) => (classes.includes(label) ? (i === label ? p - 1 : p) : 0))
}
