/** The last example is in no batch: the end is the one after the last example, so it may be as large as the count. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, Math.min(start + size, count - 1)]
}
