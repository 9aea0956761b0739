/** The number of batches is rounded to the nearest: a short last batch is dropped where it is less than half full. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  for (let k = 0; k < Math.round(count / size); k++) yield [k * size, Math.min((k + 1) * size, count)]
}
