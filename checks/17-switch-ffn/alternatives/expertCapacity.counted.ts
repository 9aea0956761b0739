/** Hands out a seat to each expert as long as there are tokens for all. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  let [left, seats] = [tokens * factor, 0]
  while (left >= experts) {
    left -= experts
    seats++
  }
  return seats
}
