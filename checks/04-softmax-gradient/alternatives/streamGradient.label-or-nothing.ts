/** The label’s stream is all of p − y and the others are nothing, so one question decides. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const isOpen = classes.includes(label)
  return probs.map((p, i) => (isOpen ? p - (i === label ? 1 : 0) : 0))
}
