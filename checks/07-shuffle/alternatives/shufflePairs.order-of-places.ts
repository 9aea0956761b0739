import { shuffle } from '#solutions/07-shuffle/shuffle.ts'

/** A list of places is shuffled, and both arrays are filled by it. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (labels.length !== images.length) throw new RangeError(`expected ${images.length} labels, got ${labels.length}`)
  const places = images.map((_, i) => i)
  shuffle(places, random)
  const [imagesBefore, labelsBefore] = [images.slice(), labels.slice()]
  places.forEach((place, i) => {
    images[i] = imagesBefore[place]
    labels[i] = labelsBefore[place]
  })
}
