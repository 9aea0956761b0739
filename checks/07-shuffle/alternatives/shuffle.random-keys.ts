/** Each item gets a random key, and the keys are sorted; the order is written back. */
export function shuffle(items: unknown[], random: () => number): void {
  const keyed = items.map((item) => ({ item, key: random() }))
  keyed.sort((a, b) => a.key - b.key)
  keyed.forEach(({ item }, i) => {
    items[i] = item
  })
}
