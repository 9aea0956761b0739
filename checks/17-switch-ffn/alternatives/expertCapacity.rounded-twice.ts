/** Rounded down before the division as well: by a whole number of experts, that changes nothing. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  return Math.floor(Math.floor(tokens * factor) / experts)
}
