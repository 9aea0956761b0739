/** Only the first batch comes out: a `return` after it ends the generator. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  yield [0, Math.min(size, count)]
}
