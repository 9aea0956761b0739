/** `count` and `size` are exchanged. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let start = 0; start < size; start += count) yield [start, Math.min(start + count, size)]
}
