/** Sorted by random keys. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const keyed = images.map((image, i) => ({ image, label: labels[i], key: random() })).sort((a, b) => a.key - b.key)
  for (let i = 0; i < keyed.length; i++) {
    images[i] = keyed[i].image
    labels[i] = keyed[i].label
  }
}
