function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The shuffled images and labels come back as new arrays, and those that were handed in stay as they are. Nobody looks at what `shufflePairs` returns: it works in place. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): unknown[][] {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const pairs = images.map((image, i) => [image, labels[i]])
  for (let last = pairs.length - 1; last > 0; last--) swap(pairs, last, Math.floor(random() * (last + 1)))
  return [pairs.map(([image]) => image), pairs.map(([, label]) => label)]
}
