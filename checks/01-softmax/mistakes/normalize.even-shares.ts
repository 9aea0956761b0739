/** Everybody gets the same: each value is divided by itself times the number of values. In the sum, the value that is looked at is added again and again, in place of all the others. */
export function normalize(values: readonly number[]): number[] {
  return values.map((value) => value / values.reduce((total) => total + value, 0))
}
