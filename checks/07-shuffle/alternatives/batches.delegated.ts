/** Hands on what an array holds. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`a batch of ${size}`)
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, k) => k * size)
  yield* starts.map((start, k): [number, number] => [start, starts[k + 1] ?? count])
}
