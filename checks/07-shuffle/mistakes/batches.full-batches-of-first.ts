/** A size above the count gives no batch at all, because the number of batches is rounded down and the rest is added only to batches that exist. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  const full = Math.floor(count / size)
  for (let k = 0; k < full; k++) yield [k * size, (k + 1) * size]
  if (full > 0 && full * size < count) yield [full * size, count]
}
