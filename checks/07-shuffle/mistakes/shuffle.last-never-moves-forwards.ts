function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The last item never moves: the random place ends one short of the end of the list. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 0; i < items.length - 1; i++) {
    swap(items, i, i + Math.floor(random() * (items.length - 1 - i)))
  }
}
