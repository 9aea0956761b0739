/** Of the next start and the count the larger one is taken as the end. The smaller one is due: a batch ends where it is full, and at the latest at the count. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, Math.max(start + size, count)]
}
