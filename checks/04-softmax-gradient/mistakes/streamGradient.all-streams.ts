/** All streams flow, whatever is named: `classes` is not looked at, or every class is let through. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, i) => (i === label ? p - 1 : p))
}
