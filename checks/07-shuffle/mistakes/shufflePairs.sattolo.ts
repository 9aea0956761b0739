function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** No pair can stay where it was: the swap always picks an earlier place and never the pair's own. That is Sattolo's algorithm, and for three pairs it gives only 2 of the 6 orders. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let last = images.length - 1; last > 0; last--) {
    const other = Math.floor(random() * last)
    swap(images, last, other)
    swap(labels, last, other)
  }
}
