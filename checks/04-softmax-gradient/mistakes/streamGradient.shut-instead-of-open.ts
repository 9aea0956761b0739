/** The named streams are shut and the others flow. `classes` says which are open. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, i) => (classes.includes(label) ? 0 : i === label ? p - 1 : p))
}
