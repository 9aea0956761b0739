function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/**
 * Puts the items into random order, in place: the array that is handed in is the one that changes. Each
 * of the n! orders of n items has the same chance.
 *
 * @param items any number of items of any kind
 * @param random gives a number in [0, 1) at each call; the only source of chance, so that the same
 *   numbers give the same order
 * @see the diary, 2025-09-10
 */
export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    swap(items, last, Math.floor(random() * (last + 1)))
  }
}

/**
 * Puts images and their labels into random order together, in place: wherever an image goes, its label
 * goes too. Each of the n! orders of n pairs has the same chance.
 *
 * @param images any number of images; of what kind does not matter here
 * @param labels the label of each image, in the same order
 * @param random gives a number in [0, 1) at each call; the only source of chance
 * @throws RangeError that names both lengths if there are not as many labels as images
 */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) {
    throw new RangeError(`${images.length} images cannot be paired with ${labels.length} labels`)
  }
  for (let last = images.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    swap(images, last, other)
    swap(labels, last, other)
  }
}

/**
 * Cuts `count` examples into batches of `size`, one after the other. Each batch is given as [start, end], an
 * array of its own: its examples are start, start + 1, …, end − 1. The last batch is shorter where `size` does not divide
 * `count`: batches(10, 4) gives [0, 4], [4, 8], [8, 10].
 *
 * @param count how many examples there are, at least 1
 * @param size how many belong to a batch
 * @throws RangeError that names the size if it is below 1; at the call or when the first batch is asked for
 */
export function* batches(count: number, size: number): Generator<[start: number, end: number]> {
  if (size < 1) throw new RangeError(`a batch of ${size} examples: at least 1 is needed`)
  for (let start = 0; start < count; start += size) yield [start, Math.min(start + size, count)]
}
