/** The mean is subtracted and the rest divided by the standard deviation. That is called normalizing as well, but here each value is divided by the sum of all. */
export function normalize(values: readonly number[]): number[] {
  const mean = values.reduce((total, value) => total + value, 0) / values.length
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length
  return values.map((value) => (value - mean) / Math.sqrt(variance))
}
