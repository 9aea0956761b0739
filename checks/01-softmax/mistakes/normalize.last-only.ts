/** The sum is overwritten where it should grow: everything is divided by the last value. */
export function normalize(values: readonly number[]): number[] {
  return values.map((value) => value / values[values.length - 1])
}
