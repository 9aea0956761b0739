/** The values are overwritten while the result is built: `values` belongs to the caller, so write into a new array. */
export function normalize(values: number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0)
  for (let i = 0; i < values.length; i++) values[i] /= sum
  return values
}
