/** Built up item by item: each new one goes to a random place among those before it. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = 1; i < items.length; i++) {
    const item = items[i]
    const place = Math.trunc(random() * (i + 1))
    items[i] = items[place]
    items[place] = item
  }
}
