/** The sum is divided by how many classes are named. Gradients along several paths add up. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, i) => (classes.includes(label) ? (i === label ? p - 1 : p) : 0) / new Set(classes).size)
}
