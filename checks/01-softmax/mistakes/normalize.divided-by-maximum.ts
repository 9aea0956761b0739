/** Divided by the largest value instead of by the sum: the largest output is 1, and all of them together are more than 1. */
export function normalize(values: readonly number[]): number[] {
  return values.map((value) => value / Math.max(...values))
}
