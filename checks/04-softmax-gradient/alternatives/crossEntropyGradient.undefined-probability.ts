/** A label without a probability is none. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  const p = probs[label]
  if (p === undefined) throw new RangeError(`${probs.length} classes, but label ${label}`)
  const gradient: number[] = []
  for (let j = 0; j < probs.length; j++) gradient.push(j === label ? -1 / p : -0)
  return gradient
}
