/** The remainder is taken off before the division. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  const room = tokens * factor
  return (room - (room % experts)) / experts
}
