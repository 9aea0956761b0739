function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The place is the remainder of one of ten numbers. Ten cannot be shared out evenly among three places: place 0 gets four of them, the others three. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) swap(items, last, Math.floor(random() * 10) % (last + 1))
}
