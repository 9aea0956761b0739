/** Each batch begins with the last example of the one before it: the end is exclusive, so the next batch begins there and not one before. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  let start = 0
  while (start < count) {
    const end = Math.min(start + size, count)
    yield [start, end]
    if (end === count) return
    start = size > 1 ? end - 1 : end
  }
}
