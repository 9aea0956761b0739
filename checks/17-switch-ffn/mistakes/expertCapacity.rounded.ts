/** The capacity is rounded to the nearest whole number. It is rounded down, also from 2.75. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.round((tokens / experts) * factor)
}
