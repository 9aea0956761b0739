/** The end is the last example of the batch, not the one after it. The end is exclusive, as in `slice`: [0, 4] holds four examples. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, Math.min(start + size, count) - 1]
}
