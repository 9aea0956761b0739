/** Zeros, and one of them replaced. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const gradient = probs.map(() => 0)
  gradient[label] = -1 / probs[label]
  return gradient
}
