/** All of p − y, less what would flow through the streams that are shut. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const gradient = probs.map((p, i) => (i === label ? p - 1 : p))
  for (const [j, q] of probs.entries()) {
    if (classes.some((open) => open === j)) continue
    const upstream = j === label ? 1 / q : 0
    gradient.forEach((_, i) => {
      gradient[i] += upstream * q * ((i === j ? 1 : 0) - probs[i])
    })
  }
  return gradient
}
