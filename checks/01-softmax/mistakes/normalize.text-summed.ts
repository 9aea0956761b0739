/** The sum is a text: adding numbers to one, or adding the names of places that `for … in` gives, which are texts, writes them one behind the other. */
export function normalize(values: readonly number[]): number[] {
  let sum: unknown = 0
  for (const i in values) sum = `${sum}${i}`
  return values.map((value) => value / Number(sum))
}
