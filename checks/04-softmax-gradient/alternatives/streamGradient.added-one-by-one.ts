/** Class by class, each stream added to what is there. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const gradient = new Float64Array(probs.length)
  for (let j = 0; j < probs.length; j++) {
    if (!classes.includes(j)) continue
    const upstream = j === label ? -1 / probs[j] : 0
    for (let i = 0; i < probs.length; i++)
      gradient[i] += upstream * (i === j ? probs[j] - probs[j] ** 2 : -probs[j] * probs[i])
  }
  return Array.from(gradient)
}
