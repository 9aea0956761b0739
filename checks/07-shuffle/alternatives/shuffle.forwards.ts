/** Fisher and Yates from the front, with a destructured swap. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 0; i < items.length; i++) {
    const j = i + Math.floor(random() * (items.length - i))
    ;[items[i], items[j]] = [items[j], items[i]]
  }
}
