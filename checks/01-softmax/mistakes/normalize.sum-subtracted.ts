/** The sum is subtracted from each value. A share is a quotient. */
export function normalize(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0)
  return values.map((value) => value - sum)
}
