/** A size above the count is refused: it gives one short batch with everything in it. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1 || size > count) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < count; start += size) yield [start, Math.min(start + size, count)]
}
