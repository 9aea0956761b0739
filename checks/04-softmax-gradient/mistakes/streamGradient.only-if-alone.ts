/** The gradient flows only where the label is named alone. Wrong classes beside it add 0; they take nothing away. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const isOpen = classes.every((j) => j === label)
  return probs.map((p, i) => (isOpen ? (i === label ? p - 1 : p) : 0))
}
