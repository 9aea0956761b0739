/** Pairs are made, shuffled from the front and taken apart again. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const pairs = images.map((image, i): [unknown, unknown] => [image, labels[i]])
  for (let i = 0; i < pairs.length - 1; i++) {
    const j = i + Math.floor(random() * (pairs.length - i))
    ;[pairs[i], pairs[j]] = [pairs[j], pairs[i]]
  }
  images.splice(0, images.length, ...pairs.map(([image]) => image))
  labels.splice(0, labels.length, ...pairs.map(([, label]) => label))
}
