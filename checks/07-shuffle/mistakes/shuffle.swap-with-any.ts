function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Each item is swapped with any place of the whole list. That makes n^n equally likely paths, 27 for three items, and 27 paths cannot spread evenly over 6 orders. The choice has to shrink as places are settled. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 0; i < items.length; i++) swap(items, i, Math.floor(random() * items.length))
}
