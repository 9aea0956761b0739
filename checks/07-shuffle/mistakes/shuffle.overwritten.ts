/** The first assignment of the swap overwrites an item before it is kept: one item comes twice and another is lost. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    items[last] = items[other]
    items[other] = items[last]
  }
}
