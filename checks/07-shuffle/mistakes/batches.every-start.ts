/** The start moves on by one example, not by the size of a batch: the batches overlap, and most examples are in many of them. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start++) yield [start, Math.min(start + size, count)]
}
