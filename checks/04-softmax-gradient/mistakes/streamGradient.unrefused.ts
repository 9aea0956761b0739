/**
 * A label that is no class goes through: what comes out looks like a gradient, and is none. It has to be
 * refused with a RangeError.
 */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  return probs.map((p, i) => (classes.includes(label) ? (i === label ? p - 1 : p) : 0))
}
