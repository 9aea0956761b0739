/** The factor is added to the even share. It multiplies it: 1 is no extra room, 2 is twice the room. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.floor(tokens / experts + factor)
}
