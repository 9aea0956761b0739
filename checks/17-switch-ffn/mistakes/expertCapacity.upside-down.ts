/** Experts are divided by tokens. A seat is for a token: the tokens are shared among the experts. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.floor((experts / tokens) * factor)
}
