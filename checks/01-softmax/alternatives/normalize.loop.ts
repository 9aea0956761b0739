/** Two plain loops. */
export function normalize(values: readonly number[]): number[] {
  let sum = 0
  for (const value of values) sum += value
  const result: number[] = []
  for (const value of values) result.push(value / sum)
  return result
}
