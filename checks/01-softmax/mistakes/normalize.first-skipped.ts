/** The first value is not added: the loop begins at 1, or the sum begins empty at the second value. */
export function normalize(values: readonly number[]): number[] {
  let sum = 0
  for (let i = 1; i < values.length; i++) sum += values[i]
  return values.map((value) => value / sum)
}
