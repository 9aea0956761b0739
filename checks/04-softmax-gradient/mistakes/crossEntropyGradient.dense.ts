/**
 * Every class gets −1 divided by its own probability. The loss is computed from the label’s probability
 * alone: nudge another one, and it does not move.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  return probs.map((p) => -1 / p)
}
