/** −y / p for every class: −0 beside the label. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const y = probs.map((_, j) => (j === label ? 1 : 0))
  return y.map((one, j) => -one / probs[j])
}
