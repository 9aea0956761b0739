/**
 * A capacity of 0 is raised to 1. Where tokens / experts · factor is below 1, there is no seat, and the layer
 * passes its tokens on as they are.
 */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.max(1, Math.floor((tokens / experts) * factor))
}
