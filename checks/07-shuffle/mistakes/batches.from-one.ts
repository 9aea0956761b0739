/** The first batch begins at example 1: examples are counted from 0, and the first one is never trained on. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 1; start < count; start += size) yield [start, Math.min(start + size, count)]
}
