/** Drawn from a copy without replacement; returns the array as well, which does no harm. */
export function shuffle(items: unknown[], random: () => number): unknown[] {
  const left = items.splice(0)
  while (left.length > 0) items.push(...left.splice(Math.floor(random() * left.length), 1))
  return items
}
