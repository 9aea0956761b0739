/** The examples are spread evenly over the batches. All batches but the last have exactly `size` examples, and the last takes what is left. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  const batchCount = Math.ceil(count / size)
  for (let k = 0; k < batchCount; k++) {
    yield [Math.floor((k * count) / batchCount), Math.floor(((k + 1) * count) / batchCount)]
  }
}
