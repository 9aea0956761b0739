/** A size of 1 is refused too: batches of one example are small, but right. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size <= 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, Math.min(start + size, count)]
}
