function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** No item can stay where it was: the swap always picks a later place and never the item's own. That is Sattolo's algorithm, which gives one big cycle, and for three items only 2 of the 6 orders. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 0; i < items.length - 1; i++) {
    swap(items, i, i + 1 + Math.floor(random() * (items.length - 1 - i)))
  }
}
