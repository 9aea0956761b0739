/** The size is taken for the number of batches: the examples are cut into that many equal parts. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  const length = Math.ceil(count / size)
  for (let start = 0; start < count; start += length) yield [start, Math.min(start + length, count)]
}
