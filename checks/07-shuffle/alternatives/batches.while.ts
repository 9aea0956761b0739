/** A while loop; the last batch on its own. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  let end = size
  while (end < count) {
    yield [end - size, end]
    end += size
  }
  yield [end - size, count]
}
