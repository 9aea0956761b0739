/** The sum begins as a text: `'' + 1 + 2` is "12". Begin it with the number 0. */
export function normalize(values: readonly number[]): number[] {
  const sum = Number(values.join(''))
  return values.map((value) => value / sum)
}
