function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Images and labels are shuffled one after the other, each in an order of its own: an image no longer stands with its label. One order has to serve for both. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (const list of [images, labels]) {
    for (let i = 0; i < list.length; i++) swap(list, i, i + Math.floor(random() * (list.length - i)))
  }
}
