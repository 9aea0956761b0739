/** A place is drawn wherever it is used, also twice within one exchange: what is read at one place is written to another. Draw once in each turn and keep the place. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const drawn = (i: number) => Math.floor(random() * (i + 1))
  for (let i = images.length - 1; i > 0; i--) {
    ;[images[i], images[drawn(i)]] = [images[drawn(i)], images[i]]
    ;[labels[i], labels[drawn(i)]] = [labels[drawn(i)], labels[i]]
  }
}
