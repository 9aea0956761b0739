/** The batches come from the end to the beginning: the first one begins at 0, and it is the last one that takes what is left over. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let end = count; end > 0; end -= size) yield [Math.max(0, end - size), end]
}
