/** A size below 1 gives no batches and no error: training then runs through without learning anything. A RangeError is due. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) return
  for (let start = 0; start < count; start += size) yield [start, Math.min(start + size, count)]
}
