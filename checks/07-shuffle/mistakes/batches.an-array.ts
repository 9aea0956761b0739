/** The batches come back as an array. A generator is due: it gives one batch at a time, when it is asked for one. */
export function batches(count: number, size: number): [number, number][] {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  const all: [number, number][] = []
  for (let start = 0; start < count; start += size) all.push([start, Math.min(start + size, count)])
  return all
}
