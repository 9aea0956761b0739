function* cut(count: number, size: number): Generator<[number, number]> {
  for (let k = 0; k < Math.ceil(count / size); k++) yield [k * size, Math.min(count, (k + 1) * size)]
}

/** Refuses at the call, before the first batch is asked for; the start is computed from the number of the batch. */
export function batches(count: number, size: number): Generator<[number, number]> {
  if (size < 1) throw new RangeError(`expected a size of at least 1, got ${size}`)
  return cut(count, size)
}
