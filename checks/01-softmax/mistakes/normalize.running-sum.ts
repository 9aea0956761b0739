/** Each value is divided by the sum up to itself: the sum has to be complete before the first division. */
export function normalize(values: readonly number[]): number[] {
  let sum = 0
  return values.map((value) => {
    sum += value
    return value / sum
  })
}
