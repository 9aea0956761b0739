function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** A coin decides for each pair of places whether their items are exchanged. With coins the chance of an order is a sum of halves, quarters, eighths …, and no such sum is 1/6. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) if (random() < 0.5) swap(items, i, j)
  }
}
