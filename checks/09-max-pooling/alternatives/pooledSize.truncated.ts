/** Bits cut off: what is divided is never negative here. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (!(window >= 1)) throw new RangeError(`expected a window of at least 1, got ${window}`)
  if (!(stride >= 1)) throw new RangeError(`expected a stride of at least 1, got ${stride}`)
  if (size < window) throw new RangeError(`an axis of ${size} has no room for a window of ${window}`)
  return 1 + (((size - window) / stride) | 0)
}
