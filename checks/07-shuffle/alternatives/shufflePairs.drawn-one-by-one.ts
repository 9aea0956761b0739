/** One pair after the other is taken out at random and put at the end. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let left = images.length; left > 0; left--) {
    const place = Math.floor(random() * left)
    images.push(...images.splice(place, 1))
    labels.push(...labels.splice(place, 1))
  }
}
