function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Going from the front, the random place is counted from the start of the list instead of from the item whose turn it is: places that are settled already are changed again. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 0; i < items.length; i++) swap(items, i, Math.floor(random() * (items.length - i)))
}
