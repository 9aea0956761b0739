/** The last, short batch is dropped: 10 examples in batches of 4 leave two that are never trained on. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start + size <= count; start += size) yield [start, start + size]
}
