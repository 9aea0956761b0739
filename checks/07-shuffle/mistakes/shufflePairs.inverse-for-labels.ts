function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The images follow the list of places in one direction and the labels in the other: one reads from a place what the other writes to it. An image and its label part as soon as three pairs trade places in a ring. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const places = images.map((_, i) => i)
  for (let last = places.length - 1; last > 0; last--) swap(places, last, Math.floor(random() * (last + 1)))
  const [imagesBefore, labelsBefore] = [[...images], [...labels]]
  places.forEach((place, i) => {
    images[i] = imagesBefore[place]
    labels[place] = labelsBefore[i]
  })
}
