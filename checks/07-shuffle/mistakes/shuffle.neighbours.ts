function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Each item is swapped with its neighbour or not: an item moves at most a few places, and most orders come too seldom. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 1; i < items.length; i++) if (random() < 0.5) swap(items, i - 1, i)
}
