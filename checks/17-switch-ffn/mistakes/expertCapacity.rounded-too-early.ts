/**
 * The even share is rounded down before it is multiplied, and what was cut off is multiplied away with it. The
 * rounding comes last.
 */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.floor(Math.floor(tokens / experts) * factor)
}
