/** The last value is not added: the loop ends one too early. */
export function normalize(values: readonly number[]): number[] {
  let sum = 0
  for (let i = 0; i < values.length - 1; i++) sum += values[i]
  return values.map((value) => value / sum)
}
