function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** No item can stay where it was: each new place is exchanged with an earlier one and never with itself. That is Sattolo's algorithm, which gives one big cycle, and for three items only 2 of the 6 orders. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 1; i < items.length; i++) swap(items, i, Math.floor(random() * i))
}
