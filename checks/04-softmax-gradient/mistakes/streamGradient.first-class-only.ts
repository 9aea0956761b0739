/** Only the class named first is looked at. All that are named are open. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, i) => (classes[0] === label ? (i === label ? p - 1 : p) : 0))
}
