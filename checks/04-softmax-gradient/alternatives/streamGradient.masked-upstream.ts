/** dL/dp with zeros where a stream is shut, then p_i · (g_i − Σ g_j p_j), with the epsilon. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const g = probs.map((p, j) => (j === label && classes.includes(j) ? -1 / (p + 1e-10) : 0))
  const mean = g.reduce((sum, x, j) => sum + x * probs[j], 0)
  return probs.map((p, i) => p * (g[i] - mean))
}
