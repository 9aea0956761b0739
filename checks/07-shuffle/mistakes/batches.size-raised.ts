/** A size below 1 is raised to 1 without a word: whoever asks for batches of 0 has made a mistake somewhere, and a RangeError tells them. */
export function* batches(count: number, size: number): Generator<[number, number]> {
  const step = Math.max(1, size)
  for (let start = 0; start < count; start += step) yield [start, Math.min(start + step, count)]
}
