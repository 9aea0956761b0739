function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Lengths that differ are not refused: images without a label get undefined, or labels are left behind, and training goes on with them. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  for (let last = images.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    swap(images, last, other)
    swap(labels, last, other)
  }
}
