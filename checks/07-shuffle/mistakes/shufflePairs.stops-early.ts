function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The loop ends one step too early: the first two pairs are never given the chance to change places with each other. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let last = images.length - 1; last > 1; last--) {
    const other = Math.floor(random() * (last + 1))
    swap(images, last, other)
    swap(labels, last, other)
  }
}
