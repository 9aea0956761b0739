/** Draws places until it finds one that is still free. */
export function shuffle(items: unknown[], random: () => number): void {
  const before = items.slice()
  const isTaken = before.map(() => false)
  for (const item of before) {
    let place = Math.floor(random() * items.length)
    while (isTaken[place]) place = Math.floor(random() * items.length)
    isTaken[place] = true
    items[place] = item
  }
}
