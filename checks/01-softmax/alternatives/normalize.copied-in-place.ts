/** A copy is made first and divided in place; a negative zero may come out where the value is 0. */
export function normalize(values: readonly number[]): number[] {
  const result = [...values]
  let sum = 0
  for (let i = result.length - 1; i >= 0; i--) sum += result[i]
  for (let i = 0; i < result.length; i++) result[i] = -(-result[i] / sum)
  return result
}
