/** `delete` empties a place and leaves it where it is: it can be drawn again, and gives undefined. `splice` takes the place away. */
export function shuffle(items: unknown[], random: () => number): void {
  const left = [...items]
  for (let i = 0; i < items.length; i++) {
    const j = Math.floor(random() * left.length)
    items[i] = left[j]
    delete left[j]
  }
}
