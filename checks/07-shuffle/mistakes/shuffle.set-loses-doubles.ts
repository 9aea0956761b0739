/** A Set holds each value once: items that are alike come out as one. */
export function shuffle(items: unknown[], random: () => number): void {
  const drawn = new Set<unknown>()
  const different = new Set(items).size
  while (drawn.size < different) drawn.add(items[Math.floor(random() * items.length)])
  items.splice(0, items.length, ...drawn)
}
