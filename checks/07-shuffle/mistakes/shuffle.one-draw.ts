function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** One random number is drawn and used for every swap: the choices hang together, and most orders never come up. */
export function shuffle(items: unknown[], random: () => number): void {
  const chance = random()
  for (let last = items.length - 1; last > 0; last--) swap(items, last, Math.floor(chance * (last + 1)))
}
