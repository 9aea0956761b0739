/** This is the room of all experts together. The tokens are shared among them. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.floor(tokens * factor)
}
