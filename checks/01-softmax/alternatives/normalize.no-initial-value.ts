/** `reduce` without an initial value begins with the first one. */
export function normalize(values: readonly number[]): number[] {
  const sum = values.reduce((a, b) => a + b)
  return Array.from(values, (value) => value / sum)
}
