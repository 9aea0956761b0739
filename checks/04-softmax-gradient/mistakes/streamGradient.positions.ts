/**
 * The positions in `classes` are taken for the classes: a loop with `in` in place of `of` does that, and
 * so does asking whether `label in classes`. What counts is which classes are named, not how many.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const n = probs.length
  const gradient = new Array<number>(n).fill(0)
  for (let j = 0; j < classes.length && j < n; j++) {
    for (let i = 0; i < n; i++)
      gradient[i] += (j === label ? -1 / probs[j] : 0) * probs[j] * ((i === j ? 1 : 0) - probs[i])
  }
  return gradient
}
