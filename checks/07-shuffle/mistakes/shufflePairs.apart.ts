import { shuffle } from '#solutions/07-shuffle/shuffle.ts'

/** Images and labels are shuffled one after the other, each in an order of its own: an image no longer stands with its label. One order has to serve for both. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  shuffle(images, random)
  shuffle(labels, random)
}
