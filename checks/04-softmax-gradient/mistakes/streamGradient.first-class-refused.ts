/** Label 0 is refused. Classes are counted from 0: it is the first of them. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (!label || label < 0 || label >= probs.length)
    throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, i) => (classes.includes(label) ? (i === label ? p - 1 : p) : 0))
}
