/**
 * The probabilities of the classes that are not named are set to 0, and then y is subtracted. A shut stream
 * leaves the probabilities as they are; it is dL/dp_j that does not pass.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, i) => (classes.includes(i) ? p : 0) - (i === label ? 1 : 0))
}
