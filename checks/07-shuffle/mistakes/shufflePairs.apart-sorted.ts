/** Images and labels are sorted one after the other, by coins thrown anew for each: an image no longer stands with its label. One order has to serve for both. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  images.sort(() => random() - 0.5)
  labels.sort(() => random() - 0.5)
}
