/** Takes a pair out of those not drawn yet and puts it behind all others. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  if (images.length !== labels.length) throw new RangeError(`${images.length} images, ${labels.length} labels`)
  for (let left = images.length; left > 0; left--) {
    const at = Math.floor(random() * left)
    images.push(...images.splice(at, 1))
    labels.push(...labels.splice(at, 1))
  }
}
