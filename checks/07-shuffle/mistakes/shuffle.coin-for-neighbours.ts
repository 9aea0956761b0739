function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Neighbours are exchanged or not by coins, in as many rounds as there are items. With coins the chance of an order is a sum of halves, quarters, eighths …, and no such sum is 1/6. */
export function shuffle(items: unknown[], random: () => number): void {
  for (const _ of items) {
    for (let i = 0; i + 1 < items.length; i++) if (random() < 0.5) swap(items, i, i + 1)
  }
}
