function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The array that was handed in stays as it is. Either something else is shuffled and gone when the function ends: a copy, a temporary list, a new value for `items`, or the parameters of a helper that was handed two items. Or `sort` is given a comparator that answers true and false: neither is below 0, so nothing moves. */
export function shuffle(items: unknown[], random: () => number): void {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) swap(copy, last, Math.floor(random() * (last + 1)))
}
