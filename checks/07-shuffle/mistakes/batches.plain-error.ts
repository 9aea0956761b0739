/** A size below 1 is refused with an Error or a TypeError: the value is out of range, and a RangeError says so. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new Error(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, Math.min(start + size, count)]
}
