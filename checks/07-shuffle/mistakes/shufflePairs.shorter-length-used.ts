function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** Lengths that differ are not refused: only as many pairs are shuffled as the shorter array has, and what is left over in the longer one stays behind without a word. */
export function shufflePairs(images: unknown[], labels: unknown[], random: () => number): void {
  for (let i = Math.min(images.length, labels.length) - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    swap(images, i, other)
    swap(labels, i, other)
  }
}
