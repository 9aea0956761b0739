/** The short batch comes first. It is the last one that takes what is left over. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  const first = count % size || size
  yield [0, first]
  for (let start = first; start < count; start += size) yield [start, start + size]
}
