/**
 * Each class has −p · (1 / p) = −1: the probability that should stand below the fraction line has been
 * cancelled, and every class got its share.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p) => -p * (1 / p))
}
