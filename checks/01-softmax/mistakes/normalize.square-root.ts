/** Divided by the square root of the sum of squares: that makes the length of a vector 1, not the sum of its numbers. */
export function normalize(values: readonly number[]): number[] {
  return values.map((value) => value / Math.hypot(...values))
}
