/**
 * The most probable class gets the gradient. It belongs to the right class, the one that the label names,
 * however little the network thinks of it.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const best = probs.indexOf(Math.max(...probs))
  return probs.map((p, j) => (j === best ? -1 / p : 0))
}
