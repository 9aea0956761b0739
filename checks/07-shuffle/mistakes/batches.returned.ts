/** No batch comes out: `return` ends a generator, and for … of does not see what it returns. Each batch has to be yielded. */
export function* batches(count: number, size: number): Generator<[number, number], unknown> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  const all: [number, number][] = []
  for (let start = 0; start < count; start += size) all.push([start, Math.min(start + size, count)])
  return all
}
