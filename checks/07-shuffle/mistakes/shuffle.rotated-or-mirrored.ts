/** The list is rotated and perhaps reversed: every item gets everywhere, but neighbours stay neighbours, and of the 24 orders of four items only 8 come up. */
export function shuffle(items: unknown[], random: () => number): void {
  const cut = Math.floor(random() * items.length)
  items.push(...items.splice(0, cut))
  if (random() < 0.5) items.reverse()
}
