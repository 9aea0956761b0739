function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Two random places are swapped, as often as there are items. However often that is done, n^(2n) paths do not divide evenly by n! orders, and with few swaps many items stay where they were. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let n = 0; n < items.length; n++) {
    swap(items, Math.floor(random() * items.length), Math.floor(random() * items.length))
  }
}
