/** The capacity is not rounded. An expert serves whole tokens. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return (tokens / experts) * factor
}
