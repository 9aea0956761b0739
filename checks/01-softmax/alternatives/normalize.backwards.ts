/** Adds from the end and multiplies by the reciprocal. */
export function normalize(values: readonly number[]): number[] {
  let sum = 0
  for (let i = values.length; i-- > 0; ) sum += values[i]
  const shares: number[] = []
  for (const value of values) shares.push(value * (1 / sum))
  return shares
}
