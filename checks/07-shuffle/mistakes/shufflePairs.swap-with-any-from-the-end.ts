function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Each pair is swapped with any place of the whole list, settled ones included. That makes n^n equally likely paths, 27 for three pairs, and 27 paths cannot spread evenly over 6 orders. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let i = images.length - 1; i >= 0; i--) {
    const other = Math.floor(random() * images.length)
    swap(images, i, other)
    swap(labels, i, other)
  }
}
