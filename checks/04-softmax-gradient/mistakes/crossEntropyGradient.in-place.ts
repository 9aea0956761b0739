/** `probs` is overwritten while the result is built. It belongs to the caller: write into a new array. */
export function crossEntropyGradient(probs: number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  for (let j = 0; j < probs.length; j++) probs[j] = j === label ? -1 / probs[j] : 0
  return probs
}
