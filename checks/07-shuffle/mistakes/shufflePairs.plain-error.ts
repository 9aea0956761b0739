function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Lengths that differ are refused with an Error or a TypeError: the value is out of range, and a RangeError says so. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new Error(`${images.length} images, ${labels.length} labels`)
  for (let last = images.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    swap(images, last, other)
    swap(labels, last, other)
  }
}
