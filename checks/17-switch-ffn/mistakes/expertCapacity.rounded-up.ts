/** The capacity is rounded up. Part of a seat is none: it is rounded down. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.ceil((tokens / experts) * factor)
}
