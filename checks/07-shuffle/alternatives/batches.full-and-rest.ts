/** The full batches first, then the rest if there is one. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (!(size >= 1)) throw new RangeError(`size ${size}`)
  const full = Math.floor(count / size)
  for (let k = 0; k < full; k++) yield [k * size, k * size + size]
  if (full * size < count) yield [full * size, count]
}
