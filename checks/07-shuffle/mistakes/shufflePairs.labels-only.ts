function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Only the labels are shuffled: the images stay, and nearly every one stands with the label of another. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let last = images.length - 1; last > 0; last--) {
    swap(labels, last, Math.floor(random() * (last + 1)))
  }
}
