/** An image is written where a label is due: in the second exchange the name of the first array is left standing. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let i = images.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[images[i], images[j]] = [images[j], images[i]]
    ;[labels[i], labels[j]] = [images[j], labels[i]]
  }
}
