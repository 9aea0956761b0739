import { seededRandom } from '#given/random.ts'
import { shuffle } from '#solutions/07-shuffle/shuffle.ts'

/** Both arrays are shuffled by sources with one and the same seed, which `random` decides: two shuffles that go alike. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const seed = Math.floor(random() * 2 ** 32)
  shuffle(images, seededRandom(seed))
  shuffle(labels, seededRandom(seed))
}
