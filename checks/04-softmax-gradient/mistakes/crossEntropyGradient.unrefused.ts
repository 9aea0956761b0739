/**
 * A label that is no class goes through: what comes out looks like a gradient, and is none. It has to be
 * refused with a RangeError.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  return probs.map((p, j) => (j === label ? -1 / p : 0))
}
