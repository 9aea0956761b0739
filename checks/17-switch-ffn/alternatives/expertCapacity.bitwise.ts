/** `| 0` cuts off as well. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return ((tokens / experts) * factor) | 0
}
