/** Divided by how many values there are instead of by their sum: that is what a mean needs. */
export function normalize(values: readonly number[]): number[] {
  return values.map((value) => value / values.length)
}
