/** Empties the list into another one and fills it again. */
export function shuffle(items: unknown[], random: () => number): void {
  const drawn: unknown[] = []
  while (items.length > 0) drawn.push(...items.splice(Math.floor(random() * items.length), 1))
  while (drawn.length > 0) items.push(drawn.pop())
}
