/** Cut off towards 0, which is down for what is not negative. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.trunc((factor * tokens) / experts)
}
