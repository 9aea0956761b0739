/** Sorting by a comparator that answers −1, 0 or 1 at random is no even shuffle: a sort expects answers that agree with each other, and some orders come many times as often as others. */
export function shuffle(items: unknown[], random: () => number): void {
  items.sort(() => Math.floor(random() * 3) - 1)
}
