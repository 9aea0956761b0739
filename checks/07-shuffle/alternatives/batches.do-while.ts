/** Goes on from the end of the batch before, until the end is the count. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`size ${size}`)
  let end = 0
  do {
    const start = end
    end = Math.min(start + size, count)
    yield [start, end]
  } while (end < count)
}
