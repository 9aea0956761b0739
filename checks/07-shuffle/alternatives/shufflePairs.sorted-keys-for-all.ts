/** Sorts the places by random numbers and refills both arrays. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  const keys = images.map(() => random())
  const order = [...keys.keys()].sort((a, b) => keys[a] - keys[b])
  const [x, y] = [order.map((k) => images[k]), order.map((k) => labels[k])]
  images.splice(0, images.length, ...x)
  labels.splice(0, labels.length, ...y)
}
