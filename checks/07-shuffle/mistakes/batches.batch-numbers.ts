/** These are the numbers of the batches, not of the examples: the batch with number k begins at example k · size. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let k = 0; k * size < count; k++) yield [k, k + 1]
}
