/** The factor is not used: this is the even share of the tokens, rounded down. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.floor(tokens / experts)
}
