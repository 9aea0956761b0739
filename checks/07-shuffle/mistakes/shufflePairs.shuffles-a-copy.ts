function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The arrays that were handed in stay as they are: what gets shuffled is a list of pairs, a copy, or a new value for `images` and `labels`, and it is gone when the function ends. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const pairs = images.map((image, i) => [image, labels[i]])
  for (let last = pairs.length - 1; last > 0; last--) swap(pairs, last, Math.floor(random() * (last + 1)))
}
