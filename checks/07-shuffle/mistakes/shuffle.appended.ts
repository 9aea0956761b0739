function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The shuffled items are put behind those that are there already: the list comes out twice as long. */
export function shuffle(items: unknown[], random: () => number): void {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) swap(copy, last, Math.floor(random() * (last + 1)))
  items.push(...copy)
}
