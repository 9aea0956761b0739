/**
 * The capacity is cut at the number of tokens. Seats that stay empty do no harm, and the formula does not cut
 * them off.
 */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.min(tokens, Math.floor((tokens / experts) * factor))
}
