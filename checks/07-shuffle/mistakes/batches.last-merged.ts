/** The examples that do not fill a batch are put into the last full one, which is then too large. They make a batch of their own. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) {
    const isLast = start + 2 * size > count
    yield [start, isLast ? count : start + size]
    if (isLast) return
  }
}
