/** The second number is how many examples the batch holds, not where it ends. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, Math.min(size, count - start)]
}
